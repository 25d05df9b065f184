package fr.ptce.consolidation.fill.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the renderer says of a page, sent to the log of the run: left to itself it writes on the console. */
final class PdfLog implements XRLogger {
    private static final Logger LOG = Logger.getLogger(PdfLog.class.getName());

    @Override
    public void log(String where, Level level, String message) {
        LOG.log(level, message);
    }

    @Override
    public void log(String where, Level level, String message, Throwable failure) {
        LOG.log(level, message, failure);
    }

    @Override
    public void setLevel(String where, Level level) {
        // the log of the run decides
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return diagnostic.getLevel().intValue() >= Level.WARNING.intValue() && LOG.isLoggable(diagnostic.getLevel());
    }
}
