package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 of what was answered, wherever it stands in the workbook: two files with the same one say the same thing. */
final class AnswerDigest {
    private final MessageDigest digest = DigestUtils.getSha256Digest();

    private AnswerDigest() {}

    static String of(Submission submission) {
        AnswerDigest digest = new AnswerDigest();
        digest.add(submission.pole());
        for (StructureRow row : submission.structures()) {
            digest.add("#" + row.key());
            digest.add(row.answers());
            digest.add(row.justification());
        }
        return Hex.encodeHexString(digest.digest.digest());
    }

    private void add(AnswerSet answers) {
        answers.answers().forEach((field, answer) -> {
            if (!answer.isBlank()) {
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
