package se.tillit.audit.usecase.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.audit.usecase.chain.TrailInMemory.with;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each way to tamper with a trail of five seals of four entries, and by what name it is found. */
class TrailCheckTest {

    private final Random random = new Random(7);
    private final TrailInMemory trail = TrailInMemory.sealed(random, 4, 4, 4, 4, 4);

    @Test
    void finds_nothing_in_a_trail_that_nobody_touched() {
        var report = trail.check();
        assertThat(report.findings()).isEmpty();
        assertThat(report.isIntact()).isTrue();
        assertThat(report.entries()).isEqualTo(20);
        assertThat(report.newest()).isEqualTo(5);
    }

    @Test
    void names_the_entry_that_was_changed() {
        trail.entries.computeIfPresent(7L, (number, entry) -> with(entry, "bo", entry.words(), entry.seal()));
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.EntryChanged(7, 2));
    }

    @Test
    void names_the_entry_whose_key_was_changed() {
        trail.entries.computeIfPresent(
                7L,
                (number, entry) -> with(
                        entry,
                        entry.account(),
                        List.of(
                                new Word.Kept(1, "R7", "0".repeat(32)),
                                entry.words().getLast()),
                        entry.seal()));
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.EntryChanged(7, 2));
    }

    @Test
    void names_the_entry_that_was_removed() {
        trail.entries.remove(7L);
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.EntryRemoved(7, 2));
    }

    @Test
    void names_the_seals_whose_entries_were_all_removed() {
        for (var number = 5L; number <= 12; number++) {
            trail.entries.remove(number);
        }
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.EntriesRemoved(2, 3, 8));
    }

    @Test
    void names_an_entry_that_was_slipped_into_a_seal() {
        trail.entries.put(99L, with99(2L));
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.EntryAdded(99, 2));
    }

    @Test
    void names_an_entry_of_a_seal_that_never_was() {
        trail.entries.put(99L, with99(9L));
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.EntryAdded(99, 9));
    }

    @Test
    void names_an_entry_that_was_moved_to_another_seal_or_out_of_its_own() {
        trail.entries.computeIfPresent(7L, (number, entry) -> with(entry, entry.account(), entry.words(), 4L));
        trail.entries.computeIfPresent(2L, (number, entry) -> with(entry, entry.account(), entry.words(), null));
        assertThat(trail.check().findings())
                .containsExactlyInAnyOrder(new TrailFinding.EntryMoved(7, 2), new TrailFinding.EntryMoved(2, 1));
    }

    @Test
    void names_the_seal_that_was_changed() {
        trail.seals.computeIfPresent(
                3L,
                (number, seal) ->
                        new Seal(number, seal.at().minusSeconds(60), seal.previous(), seal.leaves(), seal.hash()));
        assertThat(trail.check().findings())
                .containsExactlyInAnyOrder(
                        new TrailFinding.SealChanged(3), new TrailFinding.SealDiffersOutside(3, "audit-seals.log"));
    }

    @Test
    void names_the_seal_that_was_made_anew_to_fit_a_changed_entry() {
        trail.entries.computeIfPresent(9L, (number, entry) -> with(entry, "bo", entry.words(), entry.seal()));
        remake(3);
        assertThat(trail.check().findings())
                .containsExactlyInAnyOrder(
                        new TrailFinding.ChainBroken(4), new TrailFinding.SealDiffersOutside(3, "audit-seals.log"));
    }

    @Test
    void names_the_whole_chain_that_was_made_anew_by_the_file_outside() {
        trail.entries.computeIfPresent(9L, (number, entry) -> with(entry, "bo", entry.words(), entry.seal()));
        for (var number = 3; number <= 5; number++) {
            remake(number);
        }
        assertThat(trail.check().findings())
                .containsExactly(
                        new TrailFinding.SealDiffersOutside(3, "audit-seals.log"),
                        new TrailFinding.SealDiffersOutside(4, "audit-seals.log"),
                        new TrailFinding.SealDiffersOutside(5, "audit-seals.log"));
    }

    @Test
    void names_two_seals_that_changed_places() {
        var third = java.util.Objects.requireNonNull(trail.seals.get(3L));
        var fourth = java.util.Objects.requireNonNull(trail.seals.get(4L));
        trail.seals.put(3L, new Seal(3, fourth.at(), fourth.previous(), fourth.leaves(), fourth.hash()));
        trail.seals.put(4L, new Seal(4, third.at(), third.previous(), third.leaves(), third.hash()));
        assertThat(trail.check().findings())
                .contains(
                        new TrailFinding.SealChanged(3),
                        new TrailFinding.SealChanged(4),
                        new TrailFinding.ChainBroken(3));
    }

    @Test
    void names_seals_that_were_removed_from_the_middle_and_from_the_beginning() {
        trail.seals.remove(1L);
        trail.seals.remove(3L);
        trail.entries.values().removeIf(entry -> entry.seal() != null && (entry.seal() == 1 || entry.seal() == 3));
        assertThat(trail.check().findings())
                .containsExactly(new TrailFinding.SealsRemoved(1, 1), new TrailFinding.SealsRemoved(3, 3));
    }

    @Test
    void names_a_tail_that_was_cut_off_with_its_entries() {
        trail.seals.tailMap(4L).clear();
        trail.entries.tailMap(13L).clear();
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.TailRemoved(4, 5, "audit-seals.log"));
    }

    @Test
    void names_an_old_backup_that_was_put_back_and_lived_on() {
        var old = TrailInMemory.sealed(new Random(7), 4, 4, 4);
        old.note(random, "lines.read", List.of("R1"));
        old.seal();
        old.file.clear();
        old.file.addAll(trail.file);
        assertThat(old.check().findings())
                .containsExactlyInAnyOrder(
                        new TrailFinding.SealDiffersOutside(4, "audit-seals.log"),
                        new TrailFinding.TailRemoved(5, 5, "audit-seals.log"));
    }

    @Test
    void names_a_trail_of_which_nothing_is_left() {
        trail.seals.clear();
        trail.entries.clear();
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.TailRemoved(1, 5, "audit-seals.log"));
    }

    @Test
    void tells_of_entries_that_are_not_sealed_yet_without_calling_it_a_fault() {
        trail.note(random, "lines.read", List.of("R1"));
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.Unsealed(1, trail.now));
        assertThat(trail.check().isIntact()).isTrue();
    }

    @Test
    void calls_it_a_fault_when_entries_wait_longer_than_a_minute() {
        trail.note(random, "lines.read", List.of("R1"));
        var noted = trail.now;
        trail.now = noted.plusSeconds(60);
        assertThat(trail.check().isIntact()).isTrue();
        trail.now = noted.plusSeconds(61);
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.SealingStopped(1, noted));
        assertThat(trail.check().isIntact()).isFalse();
    }

    @Test
    void tells_of_a_file_that_is_missing_or_behind_without_calling_it_a_fault() {
        trail.file.removeLast();
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.OutsideBehind(5, 5));
        trail.file.clear();
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.OutsideMissing());
        assertThat(trail.check().isIntact()).isTrue();
    }

    @Test
    void names_lines_of_the_file_that_cannot_be_read_or_come_twice() {
        trail.file.set(1, new OutsideSeals.Unreadable(2));
        trail.file.add(3, trail.file.get(2));
        assertThat(trail.check().findings())
                .containsExactly(
                        new TrailFinding.OutsideUnreadable(2, "audit-seals.log"),
                        new TrailFinding.OutsideUnreadable(4, "audit-seals.log"));
    }

    @Test
    void takes_retention_for_an_explanation_only_where_the_trail_tells_of_it() {
        trail.entries.headMap(9L).clear();
        assertThat(trail.check().isIntact()).isFalse();
        trail.note(random, TrailDeeds.FORGOTTEN, List.of("1", "2"));
        trail.seal();
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.Forgotten(1, 2, 21));
        trail.entries.remove(9L);
        assertThat(trail.check().findFault()).contains(new TrailFinding.EntryRemoved(9, 3));
    }

    @Test
    void holds_when_words_were_erased_as_the_trail_tells_and_names_those_beyond() {
        erase(3);
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.WordsErasedUnnoted(3, 2));
        trail.note(random, TrailDeeds.ERASED, List.of("1", "2"));
        trail.seal();
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.WordsErased(2));
        erase(4);
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.WordsErasedUnnoted(3, 2));
    }

    @Test
    void tells_of_entries_that_were_sealed_long_after_their_time() {
        trail.note(random, "lines.read", List.of("R1"));
        trail.now = trail.now.plusSeconds(3_601);
        trail.seal();
        assertThat(trail.check().findings()).containsExactly(new TrailFinding.SealedLate(21, 1));
    }

    private TrailEntry with99(long seal) {
        var other = java.util.Objects.requireNonNull(trail.entries.get(7L));
        return new TrailEntry(
                99,
                other.at(),
                "bo",
                other.roles(),
                other.kind(),
                other.what(),
                other.thing(),
                other.origin(),
                other.request(),
                List.of(),
                seal);
    }

    private void remake(long number) {
        var seal = java.util.Objects.requireNonNull(trail.seals.get(number));
        var before = java.util.Objects.requireNonNull(trail.seals.get(number - 1));
        trail.seals.put(
                number,
                Seal.after(
                        before.mark(),
                        seal.at(),
                        trail.entries.values().stream()
                                .filter(entry -> entry.seal() != null && entry.seal() == number)
                                .toList()));
    }

    private void erase(long number) {
        trail.entries.computeIfPresent(
                number,
                (known, entry) -> with(
                        entry,
                        entry.account(),
                        entry.words().stream()
                                .<Word>map(word -> new Word.Erased(word.place(), word.digest(), 1))
                                .toList(),
                        entry.seal()));
    }

    private static void goOn(TrailInMemory trail, int seals) {
        for (var seal = 0; seal < seals; seal++) {
            trail.note(new Random(seal), "lines.read", List.of("R" + seal));
            trail.seal();
        }
    }

    @Test
    void tells_what_a_restored_backup_lost_and_between_which_times() {
        var backup = trail.copy();
        var end = backup.now;
        goOn(trail, 3);
        backup.restored(random, Duration.ofHours(2), 5);
        goOn(backup, 1);
        var report = backup.check(trail.file);
        assertThat(report.findings())
                .contains(new TrailFinding.Restored(
                        6, 8, end, end.plusSeconds(3), backup.entries.lastKey() - 1, "audit-seals.log"))
                .filteredOn(TrailFinding::isFault)
                .hasSize(1);
        assertThat(report.isIntact()).isFalse();
        assertThat(report.isRestored()).isTrue();
        assertThat(backup.check().isIntact()).isTrue();
    }

    @Test
    void takes_no_restore_for_an_explanation_of_what_was_sealed_after_it() {
        var backup = trail.copy();
        goOn(trail, 3);
        backup.restored(random, Duration.ofSeconds(1), 5);
        goOn(backup, 1);
        assertThat(backup.check(trail.file).isRestored()).isFalse();
        assertThat(backup.check(trail.file).findings())
                .contains(
                        new TrailFinding.SealDiffersOutside(6, "audit-seals.log"),
                        new TrailFinding.SealDiffersOutside(7, "audit-seals.log"),
                        new TrailFinding.TailRemoved(8, 8, "audit-seals.log"));
    }

    @Test
    void takes_no_restore_for_an_explanation_that_is_not_sealed_right_after_the_backup_s_end() {
        var backup = trail.copy();
        goOn(trail, 3);
        goOn(backup, 1);
        backup.restored(random, Duration.ofHours(2), 5);
        assertThat(backup.check(trail.file).isRestored()).isFalse();
        var unsealed = trail.copy();
        unsealed.seals.keySet().removeIf(seal -> seal > 5);
        unsealed.entries.values().removeIf(entry -> entry.seal() != null && entry.seal() > 5);
        unsealed.note(random, TrailDeeds.RESTORED, List.of("5"));
        assertThat(unsealed.check(trail.file).findings())
                .contains(new TrailFinding.TailRemoved(6, 8, "audit-seals.log"));
    }

    @Test
    void takes_no_restore_for_an_explanation_of_what_differs_before_it() {
        var backup = trail.copy();
        goOn(trail, 3);
        backup.restored(random, Duration.ofHours(2), 5);
        backup.entries.computeIfPresent(9L, (number, entry) -> with(entry, "bo", entry.words(), entry.seal()));
        assertThat(backup.check(trail.file).isRestored()).isFalse();
        assertThat(backup.check(trail.file).findings()).contains(new TrailFinding.EntryChanged(9, 3));
    }
}
