package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.job.OncePerJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a screen, told to compute every formula again when it opens a workbook: by itself it trusts what is written. */
public final class LibreOffice {
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    private final Path folder;

    /**
     * @param folder for its results
     */
    public LibreOffice(Path folder) {
        this.folder = folder;
    }

    /** Tells whether LibreOffice is there; when not, says loudly what is not checked. */
    public static boolean isInstalled() {
        for (String path : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(path, "soffice"))) {
                return true;
            }
        }
        System.err.println("LibreOffice (soffice) is not installed: nothing here was opened in LibreOffice.");
        return false;
    }

    /** Its settings, in one folder per Java machine: the first start takes the longest, for it fills that folder. */
    private static void settle(Path profile) throws IOException {
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user/registrymodifications.xcu"), SETTINGS, StandardCharsets.UTF_8);
    }

    /** The workbook as LibreOffice saves it in another format. */
    public Path convert(Path file, String format) throws IOException, InterruptedException {
        return convert(List.of(file), format).get(0);
    }

    /** The workbooks as LibreOffice, opened once, saves them in another format. */
    public List<Path> convert(List<Path> files, String format) throws IOException, InterruptedException {
        Path profile = OncePerJvm.folder("profil-libreoffice", LibreOffice::settle);
        Path target = Files.createTempDirectory(folder, "converti");
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + profile.toUri(),
                "--convert-to",
                format,
                "--outdir",
                target.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("libreoffice.txt").toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("LibreOffice did not finish");
        }
        return files.stream()
                .map(file -> target.resolve(file.getFileName().toString().replaceAll("\\.(xlsx|ods)$", "." + format)))
                .toList();
    }
}
