package nl.koers.work.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import nl.koers.shared.LifeDomain;
import nl.koers.trajectory.Step;
import nl.koers.work.WorkFilter.Scope;
import org.junit.jupiter.api.Test;

class WorkAddressTest {

    private static final String TASK = "40973f38-e559-11f1-b780-02fc00000001";

    @Test
    void whatWasWrittenIsReadBack() {
        var address =
                new WorkAddress(TASK, null, Scope.UNASSIGNED, Step.TEMPORARY_RETURN, LifeDomain.DEBTS, Scope.MINE);

        assertThat(WorkAddress.of(QueryParameters.fromString(address.href().substring(1)), Scope.MINE))
                .isEqualTo(address);
    }

    @Test
    void myOwnWholeListNeedsNoWords() {
        assertThat(new WorkAddress(null, null, Scope.MINE, null, null, Scope.MINE).href())
                .isEmpty();
    }

    @Test
    void whatIsNotUnderstoodCountsAsNotThere() {
        assertThat(WorkAddress.of(
                        QueryParameters.fromString(
                                "task=1%20or%202&client=Bo&show=everything&step=nowhere&domain=else&q=Bo"),
                        Scope.MINE))
                .isEqualTo(new WorkAddress(null, null, Scope.MINE, null, null, Scope.MINE));
    }

    @Test
    void aTeamLeadBeginsWithTheWholeTeamAndCanStillAskForTheirOwn() {
        var start = WorkAddress.of(QueryParameters.empty(), Scope.TEAM);
        assertThat(start.scope()).isEqualTo(Scope.TEAM);
        assertThat(start.href()).isEmpty();

        var own = start.withScope(Scope.MINE);
        assertThat(WorkAddress.of(QueryParameters.fromString(own.href().substring(1)), Scope.TEAM))
                .isEqualTo(own);
    }
}
