package se.tillit.intake.upload;

import org.springframework.stereotype.Component;
import se.tillit.intake.usecase.IntakeSettings;

/** How large what is sent may be, for those who refuse it early and those who say so on a page. */
@Component
public class UploadLimit {

    private final long mostBytes;

    UploadLimit(IntakeSettings settings) {
        this.mostBytes = settings.mostBytes();
    }

    /** The most bytes of one delivery. */
    public long mostBytes() {
        return mostBytes;
    }
}
