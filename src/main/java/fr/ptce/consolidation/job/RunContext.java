package fr.ptce.consolidation.job;

import fr.ptce.consolidation.answer.PreviousAnswers;
import fr.ptce.consolidation.merge.KeptAnswers;
import fr.ptce.consolidation.merge.Totals;
import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.report.data.PerPole;
import fr.ptce.consolidation.store.Store;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the steps of one run share: what it works on, and the few results a later step needs from an earlier one. */
final class RunContext {
    private final RunRequest request;
    private final RunProgress progress;
    private final RunSubject subject;
    private final Store store;
    private final Publication publication;
    private final AtomicInteger read = new AtomicInteger();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final PerPole perPole = new PerPole();
    private volatile @Nullable Totals totals;
    private volatile @Nullable CampaignData data;
    private volatile Map<String, Object> cells = Map.of();
    private volatile Map<String, Path> paths = Map.of();

    RunContext(RunRequest request, RunProgress progress, RunSubject subject, Store store, Publication publication) {
        this.request = request;
        this.progress = progress;
        this.subject = subject;
        this.store = store;
        this.publication = publication;
    }

    RunRequest request() {
        return request;
    }

    RunProgress progress() {
        return progress;
    }

    /** What the run works on. */
    RunSubject subject() {
        return subject;
    }

    Store store() {
        return store;
    }

    Publication publication() {
        return publication;
    }

    /** What that pole answered to the campaign before, as the base has it; asked of few poles. */
    synchronized Optional<PreviousAnswers> formerAnswers(String pole) {
        return KeptAnswers.before(store, subject.definition(), subject.campagne())
                .flatMap(answers -> answers.find(pole));
    }

    /** The files left to read; tells the progress how many. */
    List<FileToRead> beginReading() {
        List<FileToRead> files = store.findToRead(subject.campagne().id()).stream()
                .map(received -> new FileToRead(received, path(received.fichier())))
                .toList();
        read.set(files.size());
        progress.begin("Lecture et vérification", files.size());
        return files;
    }

    /** Keeps where each received file is: its name may not lead there, on a disk whose names are in another encoding. */
    void setPaths(Map<String, Path> found) {
        paths = Map.copyOf(found);
    }

    /** Where that received file is. */
    Path path(String file) {
        Path found = paths.get(file);
        return found == null ? request.campagneFolder().resolve(file) : found;
    }

    /** Number of files this run reads. */
    int read() {
        return read.get();
    }

    /** Makes the outputs of each pole, and knows those that could not be made. */
    PerPole perPole() {
        return perPole;
    }

    /** Keeps a sentence for the survey officer, told at the end of the run. */
    void addNote(String note) {
        notes.add(note);
    }

    /** What the officer must be told, in the order it was met. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    void setTotals(Totals consolidated) {
        totals = consolidated;
    }

    /** The totals of the consolidation, once that step is over. */
    Totals getTotals() {
        Totals consolidated = totals;
        if (consolidated == null) {
            throw new IllegalStateException("the consolidation has not run");
        }
        return consolidated;
    }

    void setCells(Map<String, Object> counted) {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(counted));
    }

    /** What became of the collected cells, once the data files are written. */
    Map<String, Object> cells() {
        return cells;
    }

    void setData(CampaignData computed) {
        data = computed;
    }

    /** The campaign and its figures, once they are computed. */
    CampaignData getData() {
        CampaignData computed = data;
        if (computed == null) {
            throw new IllegalStateException("the figures are not computed");
        }
        return computed;
    }
}
