package se.tillit.intake.usecase;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.server.job.JobProgress;

/**
 * Tells how far an import has come, seldom enough, and in transactions of their own: within the import's, nobody would see
 * it, and the threads that read would wait for each other.
 */
final class Telling implements JobProgress {

    private static final int STEP = 5;

    private final JobProgress told;
    private final TransactionTemplate apart;
    private int last = -STEP;

    Telling(JobProgress told, PlatformTransactionManager transactions) {
        this.told = told;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void at(String step, int percent) {
        if (isWorthIt(percent)) {
            apart.executeWithoutResult(status -> told.at(step, percent));
        }
    }

    private synchronized boolean isWorthIt(int percent) {
        if (percent < last + STEP) {
            return false;
        }
        last = percent;
        return true;
    }
}
