package fr.ptce.consolidation.campaign;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which pole of the registry words designate: an identifier, a name, the name of a file. Case, accents, punctuation and leading
 * zeros are set aside. Words that fit several poles designate none of them.
 */
public final class PoleDesignations {
    private final PoleIds ids;
    private final boolean known;
    private final Map<String, Set<String>> names = new HashMap<>();
    private final NamesInText inText;

    private PoleDesignations(Collection<String> ids, Collection<ExpectedPole> poles) {
        this.ids = new PoleIds(ids);
        known = !ids.isEmpty();
        inText = new NamesInText(poles);
        for (ExpectedPole pole : poles) {
            add(pole.nom(), pole.pole());
            pole.alias().forEach(alias -> add(alias, pole.pole()));
        }
    }

    private void add(String name, String pole) {
        String key = ReferenceLists.key(name);
        if (!key.isEmpty()) {
            names.computeIfAbsent(key, any -> new TreeSet<>()).add(pole);
        }
    }

    /** By the ids, names and aliases of these poles; none when the registry is not known. */
    public static PoleDesignations of(Collection<ExpectedPole> poles) {
        return new PoleDesignations(poles.stream().map(ExpectedPole::pole).toList(), poles);
    }

    /** By these ids alone; none when the registry is not known. */
    public static PoleDesignations ofIds(Collection<String> ids) {
        return new PoleDesignations(ids, List.of());
    }

    /** Whether the registry is known: else nothing designates anybody. */
    public boolean isKnown() {
        return known;
    }

    /** Whether the registry has that very id. */
    public boolean contains(String id) {
        return ids.contains(id);
    }

    /** The pole an identifier designates, written « P010 », « p010 », « P 10 » or « 10 »; or its name, written in its place. */
    public Optional<String> ofId(String words) {
        return ids.find(words).or(() -> named(words));
    }

    /** Whether words are written as an identifier is, though the registry may not know it. */
    public boolean isLikeAnId(String words) {
        return ids.isLikeOne(words);
    }

    /** Whether both write the same identifier. */
    public boolean isSameId(String one, String other) {
        return ids.isSame(one, other);
    }

    /** The pole a name designates: its name of the registry, one of its aliases, or its id written in its place. */
    public Optional<String> ofName(String words) {
        return named(words).or(() -> isLikeAnId(words) ? ids.find(words) : Optional.empty());
    }

    private Optional<String> named(String words) {
        Set<String> bearers = names.getOrDefault(ReferenceLists.key(words), Set.of());
        return bearers.size() == 1 ? bearers.stream().findFirst() : Optional.empty();
    }

    /** Whether words are the name of that pole, or one of its aliases, but for small words such as « de » or « les ». */
    public boolean isNameOf(String pole, String words) {
        return inText.isNameOf(pole, words);
    }

    /**
     * The poles the name of a file designates, by their ids or by their whole names; when it designates none, the one its
     * folder designates, a folder that cites several being only a way to sort files. A file that cites its own pole designates
     * another one by a full id or by its name of the registry only.
     *
     * @param file path relative to the campaign's folder, with {@code /}
     * @param own id of the pole all the rest says it comes from, "" when nothing does or not all
     * @param ownName the name the file gives its pole, "" when it does not: a name that is but a part of it is not another's
     */
    public Set<String> ofFile(String file, String own, String ownName) {
        List<String> parts = List.of(file.split("/", -1));
        List<String> folders = parts.subList(0, parts.size() - 1);
        Set<String> folder = Set.of();
        for (int i = folders.size() - 1; i >= 0 && folder.isEmpty(); i--) {
            Set<String> found = ofPart(folders.get(i), own, ownName, false);
            folder = found.size() == 1 ? found : folder;
        }
        String name = parts.get(folders.size()).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        Set<String> found = ofPart(name, own, ownName, folder.contains(own));
        return found.isEmpty() ? folder : found;
    }

    private Set<String> ofPart(String text, String own, String ownName, boolean sorted) {
        PoleIds.Cited cited = ids.within(text);
        NamesInText.Named named = inText.within(text, own, ownName);
        Set<String> found = new TreeSet<>(cited.full());
        found.addAll(named.names());
        boolean isCited = sorted || found.contains(own);
        if (!isCited) {
            found.addAll(cited.brief());
        }
        if (!isCited && !found.contains(own)) {
            found.addAll(named.aliases());
        }
        return found;
    }

    /**
     * Whom a file that cannot be opened seems to come from: the pole the network attached it to, else by its name alone.
     *
     * @param attached the files the network attached: the id of their pole, by their name
     */
    public PresumedPoles presumed(String file, Map<String, String> attached) {
        String pole = attached.getOrDefault(file, "");
        return PresumedPoles.of(pole.isEmpty() ? ofFile(file, "", "") : Set.of(pole));
    }
}
