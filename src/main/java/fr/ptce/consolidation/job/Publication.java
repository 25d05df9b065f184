package fr.ptce.consolidation.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the outputs of a run appear all at once. They are written in {@code <campagne>.part}, forced to the disk, then
 * take the place of the previous set in one gesture: whoever reads the folder sees one set or the other, whole. Where the
 * system has no such gesture (Windows, some network disks), two renames do it, and a run killed between the two is
 * completed by the next one.
 */
final class Publication {
    private final Path current;
    private final Path prepare;
    private final Path old;

    Publication(Path output, String campagne) {
        current = output.resolve(campagne);
        prepare = output.resolve(campagne + ".part");
        old = output.resolve("." + campagne + ".ancien.part");
    }

    /** Completes or undoes what a killed run left, and gives the empty folder to write in. */
    Path begin() throws IOException {
        recover();
        delete(prepare);
        return Files.createDirectories(prepare);
    }

    /** Folder where this run writes. */
    Path folder() {
        return prepare;
    }

    /** Folder the outputs end in. */
    Path destination() {
        return current;
    }

    /**
     * Puts the new set in the place of the previous one, which stays beside, for those who are reading it, until
     * {@link #forgetPrevious}.
     *
     * @param previousOutputs names, at the top of the folder, that the previous run wrote; every other file found there
     *     (blank workbooks, notes of the staff) is kept
     */
    void publish(Set<String> previousOutputs) throws IOException {
        keepForeignFiles(current, prepare, previousOutputs);
        force(prepare);
        if (Files.exists(current) && FolderExchange.exchange(prepare, current)) {
            Files.move(prepare, old, StandardCopyOption.ATOMIC_MOVE);
        } else {
            if (Files.exists(current)) {
                setAside();
            }
            Files.move(prepare, current, StandardCopyOption.ATOMIC_MOVE);
        }
        keepForeignFiles(old, current, previousOutputs);
    }

    /** Removes the set that was replaced, once nobody can still be reading it by the name of the folder. */
    void forgetPrevious() throws IOException {
        delete(old);
    }

    /** Windows lets nobody move a folder while a file in it is open. */
    private void setAside() {
        try {
            Files.move(current, old, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException held) {
            throw new EnvironmentException(
                    "Les nouveaux résultats ne peuvent pas remplacer les anciens dans " + current + ".",
                    "Fermez les fichiers ouverts de ce dossier, vérifiez les droits, puis relancez.",
                    held);
        }
    }

    /** Completes the swap of a run killed between its two renames, so that the folder shows a whole set again. */
    void recover() throws IOException {
        if (!Files.exists(old)) {
            return;
        }
        if (!Files.exists(current)) {
            Files.move(Files.exists(prepare) ? prepare : old, current, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(old);
    }

    /** Done again once the sets are exchanged: a blank workbook written meanwhile is not lost. */
    private static void keepForeignFiles(Path from, Path to, Set<String> outputs) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.sorted().toList()) {
                String name = entry.getFileName().toString();
                if (!outputs.contains(name)) {
                    link(entry, to.resolve(name));
                }
            }
        }
    }

    private static void link(Path source, Path target) throws IOException {
        try (Stream<Path> walk = Files.walk(source)) {
            for (Path path : walk.toList()) {
                Path copy = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(copy);
                } else if (!Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
                    linkOrCopy(path, copy);
                }
            }
        }
    }

    private static void linkOrCopy(Path path, Path copy) throws IOException {
        try {
            Files.createLink(copy, path);
        } catch (IOException | UnsupportedOperationException noHardLinks) {
            Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Forces every file to the disk, so that a power cut after the rename cannot leave an empty one. */
    static void force(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path file : files) {
            if (!Files.isWritable(file)) {
                continue;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path dir, java.io.@org.jspecify.annotations.Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
