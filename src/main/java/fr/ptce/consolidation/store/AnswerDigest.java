package fr.ptce.consolidation.store;

import fr.ptce.consolidation.form.Answer;
import fr.ptce.consolidation.form.AnswerSet;
import fr.ptce.consolidation.form.StructureRow;
import fr.ptce.consolidation.form.Submission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what was answered, wherever it stands in the workbook: two files with the same one say the same thing. */
final class AnswerDigest {
    private final MessageDigest digest;

    private AnswerDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String of(Submission submission) {
        AnswerDigest digest = new AnswerDigest();
        digest.add(submission.pole());
        for (StructureRow row : submission.structures()) {
            digest.add("#" + row.key());
            digest.add(row.answers());
            digest.add(row.justification());
        }
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private void add(AnswerSet answers) {
        answers.answers().forEach((field, answer) -> {
            if (answer.state() != Answer.State.BLANK) {
                add(field);
                add(answer.state().name());
                add(answer.value().toString());
                add(answer.justification());
            }
        });
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
