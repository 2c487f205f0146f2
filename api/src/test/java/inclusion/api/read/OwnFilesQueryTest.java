// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.OpenFixture;
import inclusion.api.fixture.SnapshotFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What schools' own files say is found by school, trust, period and group. */
class OwnFilesQueryTest {
    private static final String YEAR = SnapshotFixture.NEWEST_YEAR;
    private static final String SCHOOL = SnapshotFixture.SECONDARY;

    private final ReadModel read = ReadModel.of(OpenFixture.internal());

    @Test
    void thePublic_seesNothingOfIt() {
        ReadModel open = ReadModel.of(OpenFixture.snapshot());

        assertThat(open.movements().years(Level.SCHOOL, SCHOOL)).isEmpty();
        assertThat(open.placements().years()).isEmpty();
        assertThat(open.ownCoverage().all()).isEmpty();
        assertThat(open.groups().topics(Level.SCHOOL, SCHOOL, YEAR)).isEmpty();
    }

    @Test
    void partsOfAYear_areAskedForByThemselves() {
        assertThat(read.values().inEveryPeriod(Level.MAT, SnapshotFixture.TRUST, List.of("suspension-rate")))
                .anyMatch(value -> value.timeIdentifier().equals("Autumn term"))
                .anyMatch(value -> value.timeIdentifier().equals("Academic year"))
                .allMatch(value -> value.preferred() && value.breakdown().equals("Total"));
        assertThat(read.values().inEveryPeriod(Level.MAT, SnapshotFixture.TRUST, List.of()))
                .isEmpty();
    }

    @Test
    void ledger_comesWithTheWholeYearFirst_andKeepsItsIdentity() {
        List<MovementLedger> ledger = read.movements().ledger(Level.MAT, SnapshotFixture.TRUST, YEAR);

        assertThat(ledger)
                .extracting(MovementLedger::timeIdentifier)
                .containsExactly("Academic year", "Autumn term", "Spring term", "Summer term");
        assertThat(ledger)
                .allSatisfy(row -> assertThat(row.openingRoll() + row.joiners() - row.leavers())
                        .isEqualTo(row.closingRoll()));
        assertThat(ledger.get(0).schools()).isEqualTo(4);
        assertThat(read.movements().years(Level.SCHOOL, SCHOOL)).containsExactly("202324", "202223");
    }

    @Test
    void leavers_comeBeforeJoiners_withTheNamesOfSchoolsThatAreKnown() {
        List<MovementFlow> flows =
                read.movements().flows(Level.SCHOOL, SCHOOL, YEAR, "Academic year", "Total", "Total");

        assertThat(flows).first().satisfies(flow -> assertThat(flow.leaving()).isTrue());
        assertThat(flows).last().satisfies(flow -> assertThat(flow.leaving()).isFalse());
        assertThat(flows)
                .filteredOn(flow -> flow.movementType().equals("alternative-provision"))
                .singleElement()
                .satisfies(flow -> {
                    assertThat(flow.otherName()).isEqualTo("Ghyll House");
                    assertThat(flow.ownTrust()).isTrue();
                });
        assertThat(flows)
                .filteredOn(flow -> flow.movementType().equals("reason-not-recorded"))
                .singleElement()
                .satisfies(flow -> assertThat(flow.otherUrn()).isNull());
    }

    @Test
    void placements_areFoundFromBothEnds() {
        assertThat(read.placements().to(SnapshotFixture.IN_NO_SOURCE, YEAR)).hasSize(5);
        assertThat(read.placements().from(SCHOOL, YEAR)).singleElement().satisfies(flow -> {
            assertThat(flow.providerName()).isEqualTo("Ghyll House");
            assertThat(flow.sameTrust()).isTrue();
            assertThat(flow.placements()).isEqualTo(17);
        });
        assertThat(read.placements().years()).containsExactly("202324", "202223");
    }

    @Test
    void arrivals_areJudgedOnlyBySustainedAgainstEndedOtherwise() {
        ArrivalOutcomes outcomes = read.placements()
                .arrivals(Level.SCHOOL, List.of(SCHOOL, SnapshotFixture.PRIMARY), YEAR)
                .get(SCHOOL);

        assertThat(outcomes.judged()).isEqualTo(12);
        assertThat(outcomes.all()).isEqualTo(18);
        assertThat(read.placements().arrivals(Level.SCHOOL, List.of(SnapshotFixture.PRIMARY), YEAR))
                .isEmpty();
        assertThat(read.placements().arrivals(Level.SCHOOL, List.of(), YEAR)).isEmpty();
    }

    @Test
    void groups_areAskedByTopic_andNeverMixedWithAllPupils() {
        assertThat(read.groups().of(Level.SCHOOL, SCHOOL, "suspension-rate", YEAR, "Secondary", "sen_provision"))
                .extracting(IndicatorValue::breakdown)
                .containsExactly("EHC plan", "No SEN", "SEN support");
        assertThat(read.groups().inGroup(Level.SCHOOL, SCHOOL, YEAR, "Academic year", "Secondary", "fsm", "Eligible"))
                .singleElement()
                .satisfies(value -> assertThat(value.numerator()).isEqualTo(390));
        assertThat(read.groups().topics(Level.SCHOOL, SCHOOL, YEAR)).containsExactly("fsm", "sen_provision");
        assertThat(read.values().history(Level.SCHOOL, SCHOOL))
                .allSatisfy(value -> assertThat(value.value().breakdown()).isEqualTo("Total"));
    }

    @Test
    void autumn_isAPeriodOfItsOwn_andSaysThatItIsProvisional() {
        assertThat(read.groups().periods(Level.SCHOOL, SCHOOL, "202425")).containsExactly("Autumn term");
        assertThat(read.groups().inGroup(Level.SCHOOL, SCHOOL, "202425", "Autumn term", "Secondary", "Total", "Total"))
                .singleElement()
                .satisfies(value -> assertThat(value.provisional()).isTrue());
        assertThat(read.values().years(Level.SCHOOL, SCHOOL)).doesNotContain("202425");
    }

    @Test
    void ownValue_isDescribedByTheCountOfTheSchoolsFiles() {
        Working working = read.workings()
                .of(Level.SCHOOL, SCHOOL, "suspension-rate", YEAR, "Secondary", "Academic year", "fsm", "Eligible")
                .orElseThrow();

        assertThat(working.value().value().evidence()).isEqualTo("own");
        assertThat(working.numerator().orElseThrow().fact()).isEqualTo("suspension");
        assertThat(read.workings()
                        .of(Level.SCHOOL, SCHOOL, "suspension-rate", YEAR, "Secondary")
                        .flatMap(Working::numerator)
                        .orElseThrow()
                        .fact())
                .isEqualTo("published_count");
    }

    @Test
    void yearsOffered_haveAValue_andABegunOneItsTerm() {
        assertThat(read.values().fullestPeriods(Level.SCHOOL, SCHOOL))
                .containsEntry("202324", "Academic year")
                .containsEntry("202425", "Autumn term")
                .doesNotContainKey("201920");
        assertThat(read.values().fullestPeriods(Level.MAT, SnapshotFixture.TRUST))
                .containsEntry("202425", "Autumn term");
    }

    @Test
    void tooLittleKnown_isARangeWithItsReason() {
        IndicatorValue value = read
                .groups()
                .inGroup(Level.SCHOOL, SnapshotFixture.PRIMARY, YEAR, "Academic year", "Primary", "Total", "Total")
                .stream()
                .filter(each -> each.indicatorId().equals("unexplained-exit-rate"))
                .findFirst()
                .orElseThrow();

        assertThat(value.state()).isEqualTo(ValueState.RANGE);
        assertThat(value.symbolReason()).contains("nine in ten");
    }

    @Test
    void reconciliation_isAskedOfASchoolAndOfATrustsMembers() {
        assertThat(read.reconciliations().of(Level.SCHOOL, SCHOOL))
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.sameCounts()).isTrue());
        assertThat(read.reconciliations().ofMembers(SnapshotFixture.TRUST))
                .extracting(Reconciliation::entityCode)
                .contains(SCHOOL, SnapshotFixture.PRIMARY);
        assertThat(read.reconciliations().ofMembers("99999")).isEmpty();
    }

    @Test
    void coverage_saysWhichTermsAndWhetherTheyMayChange() {
        assertThat(read.ownCoverage().of(SCHOOL))
                .filteredOn(OwnCoverage::provisional)
                .extracting(OwnCoverage::timeIdentifier)
                .containsOnly("Autumn term");
        assertThat(read.ownCoverage().all()).hasSizeGreaterThan(100);
        assertThat(read.ownCoverage().of(SnapshotFixture.HIDDEN)).isEmpty();
    }
}
