package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.job.RunProgress;
import java.io.PrintWriter;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Tells the console how the work goes: a bar with counts in a terminal, one line per stage elsewhere (a file, a pipe).
 */
final class ConsoleProgress implements RunProgress {
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final boolean terminal;
    private volatile @Nullable ProgressBar bar;
    private volatile LongConsumer step = count -> {};

    ConsoleProgress(PrintWriter err) {
        this.err = err;
        this.terminal = "oui".equals(System.getProperty("ptce.terminal"));
    }

    @Override
    public void begin(String stage, long total) {
        if (!terminal || total == 0) {
            err.println(total == 0 ? stage + "…" : stage + " : " + total + "…");
            return;
        }
        ProgressBar next = new ProgressBarBuilder()
                .setTaskName(stage)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .hideEta()
                .build();
        bar = next;
        step = next::stepBy;
    }

    @Override
    public void advance() {
        step.accept(1);
    }

    @Override
    public void end() {
        ProgressBar finished = bar;
        if (finished != null) {
            finished.close();
        }
        bar = null;
        step = count -> {};
    }
}
