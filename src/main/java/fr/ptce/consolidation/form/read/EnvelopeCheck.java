package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.campaign.PoleDesignations;
import fr.ptce.consolidation.campaign.PresumedPoles;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.questionnaire.Settings;
import fr.ptce.consolidation.typing.FormCheck;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A questionnaire is ours when it belongs to the campaign, to a pole of the registry and to an accepted version. */
final class EnvelopeCheck {
    private static final Pattern POLE_IN_NAME = Pattern.compile("(?<![A-Za-z0-9])[Pp][0-9]{3,}(?![0-9])");
    private static final List<String> ESSENTIAL = List.of("pole", "campagne", "version");
    private static final String START_AGAIN =
            "Recopiez les réponses dans le classeur que le réseau vous a envoyé, et renvoyez celui-là.";
    private static final String ATTACH =
            "Demandez de quel pôle sont ces réponses, puis rattachez-lui le fichier (RATTACHER, dans redressements.csv)";

    private final Settings settings;
    private final PoleDesignations poles;
    private final String campagne;
    private final ExerciceCheck exercice;

    EnvelopeCheck(Settings settings, PoleDesignations poles, String campagne, int exercice) {
        this.settings = settings;
        this.poles = poles;
        this.campagne = campagne;
        this.exercice = new ExerciceCheck(exercice);
    }

    /** Says in the log all that is wrong with the identity of a workbook; blocking findings refuse it. */
    void check(Envelope envelope, PoleWitnesses witnesses, boolean hasQuestions, ReadingLog log) {
        if (checkHidden(envelope, witnesses, hasQuestions, log)) {
            checkWitnesses(envelope.identity(), witnesses, log);
        }
    }

    /** The same of a workbook the network attached to its pole: what else testifies of its pole is heard no more. */
    void checkAttached(Envelope envelope, PoleWitnesses witnesses, boolean hasQuestions, ReadingLog log) {
        checkHidden(envelope, witnesses, hasQuestions, log);
    }

    /** Whether there is an identity to compare with what else testifies. */
    private boolean checkHidden(Envelope envelope, PoleWitnesses witnesses, boolean hasQuestions, ReadingLog log) {
        if (!hasQuestions) {
            log.onFile(
                    FormCheck.FLF_INCONNU,
                    "",
                    "le questionnaire de l'enquête",
                    "Ce classeur n'est pas un questionnaire de l'enquête : aucune de ses questions ne s'y trouve.",
                    "Vérifiez que c'est le bon fichier. " + START_AGAIN);
            return false;
        }
        List<String> missing =
                ESSENTIAL.stream().filter(key -> envelope.get(key).isEmpty()).toList();
        if (!missing.isEmpty()) {
            missingIdentity(missing, witnesses.presumed(), log);
            return false;
        }
        checkAgreement(envelope, log);
        checkCampaign(envelope.identity(), log);
        checkKind(envelope.identity(), log);
        return true;
    }

    private static void missingIdentity(List<String> missing, PresumedPoles presumed, ReadingLog log) {
        String who = presumed.poles().isEmpty()
                ? ""
                : " Le fichier vient " + (presumed.certain() ? "sans doute" : "peut-être") + " du pôle "
                        + String.join(" ou du pôle ", presumed.poles()) + ".";
        boolean attachable = missing.equals(List.of("pole"));
        log.onFile(
                FormCheck.EVA_IDENTITE,
                "",
                String.join(", ", missing),
                "C'est bien notre questionnaire, mais il ne dit plus d'où il vient (manque : "
                        + String.join(", ", missing).replace("pole", "pôle") + ")." + who,
                attachable ? ATTACH + ", ou demandez-le de nouveau." : START_AGAIN);
    }

    private static void checkAgreement(Envelope envelope, ReadingLog log) {
        List<String> contradictions = envelope.contradictions();
        if (!contradictions.isEmpty()) {
            String seen = contradictions.stream()
                    .map(key -> key + " : " + envelope.properties().get(key) + " ou "
                            + envelope.sheet().get(key))
                    .collect(Collectors.joining(" ; "));
            log.onFile(
                    FormCheck.EVA_CONTRADICTION,
                    seen,
                    "la même identité aux deux endroits",
                    "Les deux copies de l'identité du classeur se contredisent (" + seen + ").",
                    contradictions.equals(List.of("pole")) ? ATTACH + "." : START_AGAIN);
        } else if (envelope.properties().isEmpty() || envelope.sheet().isEmpty()) {
            String place = envelope.properties().isEmpty() ? "propriétés du classeur" : "feuille masquée _META";
            log.onFile(
                    FormCheck.EVA_PARTIELLE,
                    place,
                    "la même identité aux deux endroits",
                    "L'identité du classeur ne figure plus qu'à un endroit sur deux (disparue : " + place + ").",
                    "Rien à faire : l'autre copie a suffi.");
        }
    }

    private void checkCampaign(Identity identity, ReadingLog log) {
        if (!campagne.isEmpty() && !campagne.equalsIgnoreCase(identity.campagne())) {
            log.onFile(
                    FormCheck.EVA_CAMPAGNE,
                    identity.campagne(),
                    campagne,
                    "Ce classeur est celui de la campagne " + Typography.quote(identity.campagne())
                            + ", et non de la campagne " + Typography.quote(campagne) + ".",
                    "Rangez-le dans le dossier de sa campagne, ou renvoyez le questionnaire de celle-ci.");
        } else {
            exercice.check(identity, log);
        }
        if (poles.isKnown() && !poles.contains(identity.pole())) {
            log.onFile(
                    FormCheck.EVA_POLE,
                    identity.pole(),
                    "un pôle du registre",
                    "Le pôle " + Typography.quote(identity.pole()) + " n'est pas au registre.",
                    "Ajoutez-le à poles.csv s'il fait partie de l'enquête ; sinon, rattachez le fichier à son pôle (RATTACHER,"
                            + " dans redressements.csv) ou retirez-le.");
        }
        Set<String> accepted = new TreeSet<>(settings.acceptedVersions());
        accepted.add(settings.version());
        if (!accepted.contains(identity.version())) {
            log.onFile(
                    FormCheck.EVA_VERSION,
                    identity.version(),
                    String.join(", ", accepted),
                    "La version " + Typography.quote(identity.version())
                            + " du questionnaire n'est pas de celles qui sont acceptées ("
                            + String.join(", ", accepted) + ").",
                    START_AGAIN);
        }
    }

    private static void checkKind(Identity identity, ReadingLog log) {
        String kind = identity.questionnaire();
        if (!kind.isEmpty() && FormKind.find(kind).isEmpty()) {
            log.onFile(
                    FormCheck.EVA_QUESTIONNAIRE,
                    kind,
                    FormKind.POLE.word() + ", " + FormKind.STRUCTURE.word(),
                    "Ce classeur se dit d'une sorte inconnue : " + Typography.quote(kind) + ".",
                    START_AGAIN);
        }
    }

    private void checkWitnesses(Identity identity, PoleWitnesses witnesses, ReadingLog log) {
        List<PoleWitnesses.Witness> others = witnesses.contradictions();
        if (others.isEmpty()) {
            checkName(identity, witnesses.file(), log);
        } else if (!poles.isKnown() || poles.contains(identity.pole())) {
            doubtful(identity, witnesses, log);
        }
        for (PoleWitnesses.Witness witness : witnesses.unknownIds()) {
            log.onPlaces(
                    FormCheck.EVA_IDENTIFIANT,
                    witness.place().stream().toList(),
                    PoleWitnesses.ID,
                    witness.seen(),
                    identity.pole(),
                    "L'identifiant visible, " + Typography.quote(witness.seen())
                            + ", n'est celui d'aucun pôle : le classeur est celui du pôle " + identity.pole() + ".",
                    "Remettez " + identity.pole() + ", ou dites de quel pôle sont ces réponses.");
        }
    }

    private static void doubtful(Identity identity, PoleWitnesses witnesses, ReadingLog log) {
        List<PoleWitnesses.Witness> others = witnesses.contradictions();
        String what = identity.isStructure()
                ? "Ce formulaire est celui d'une structure du pôle " + identity.pole()
                : "Ce classeur est celui du pôle " + identity.pole();
        log.onPlaces(
                FormCheck.EVA_POLE_DOUTEUX,
                others.stream().flatMap(witness -> witness.place().stream()).toList(),
                "",
                others.stream().map(PoleWitnesses.Witness::seen).collect(Collectors.joining(" | ")),
                identity.pole(),
                what + ", mais "
                        + others.stream().map(PoleWitnesses.Witness::told).collect(Collectors.joining(" ; "))
                        + ". Il ne compte pour aucun de ces pôles tant qu'on ne sait pas de qui il est.",
                ATTACH + ".");
    }

    private void checkName(Identity identity, String file, ReadingLog log) {
        String name = poleInName(file);
        if (!name.isEmpty() && !poles.contains(name) && !poles.isSameId(name, identity.pole())) {
            log.onFile(
                    FormCheck.EVA_NOM,
                    name,
                    identity.pole(),
                    "Le nom du fichier cite le pôle " + name + ", mais le classeur est celui du pôle " + identity.pole()
                            + " : c'est le classeur qui compte.",
                    "Vérifiez que les réponses sont bien celles du pôle " + identity.pole() + ".");
        }
    }

    /** One the registry may not know. */
    private static String poleInName(String file) {
        Matcher matcher = POLE_IN_NAME.matcher(file.substring(file.lastIndexOf('/') + 1));
        return matcher.find() ? matcher.group().toUpperCase(Locale.ROOT) : "";
    }
}
