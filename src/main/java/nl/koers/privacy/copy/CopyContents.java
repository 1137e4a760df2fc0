package nl.koers.privacy.copy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.caseload.JournalEntry;
import nl.koers.caseload.JournalService;
import nl.koers.consent.Consent;
import nl.koers.consent.ConsentService;
import nl.koers.consent.ui.ConsentWords;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.document.Document;
import nl.koers.dossier.section.DossierSection;
import nl.koers.form.AnswerText;
import nl.koers.form.Field;
import nl.koers.plan.Plan;
import nl.koers.plan.PlanService;
import nl.koers.plan.SupportNeed;
import nl.koers.privacy.AccessLogService;
import nl.koers.privacy.copy.CopyText.Entry;
import nl.koers.privacy.copy.CopyText.Line;
import nl.koers.privacy.copy.CopyText.Part;
import nl.koers.privacy.look.LookList;
import nl.koers.privacy.look.LookWords;
import nl.koers.referral.Referral;
import nl.koers.referral.ReferralService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.text.Texts;
import nl.koers.signal.Signal;
import nl.koers.signal.SignalService;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.transfer.CaseworkerChange;
import nl.koers.transfer.CaseworkerService;
import nl.koers.transfer.Transfer;
import nl.koers.transfer.TransferService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts everything about a client into words, for whom the dossier is open to; reading it is written down as always. */
@Component
class CopyContents {

    private final SectionService sections;
    private final JournalService journal;
    private final ConsentService consents;
    private final PlanService plans;
    private final ReferralService referrals;
    private final SignalService signals;
    private final CaseworkerService caseworkers;
    private final TransferService transfers;
    private final TrajectoryService trajectories;
    private final AccessLogService log;
    private final UserNames names;
    private final Clock clock;

    CopyContents(
            SectionService sections,
            JournalService journal,
            ConsentService consents,
            PlanService plans,
            ReferralService referrals,
            SignalService signals,
            CaseworkerService caseworkers,
            TransferService transfers,
            TrajectoryService trajectories,
            AccessLogService log,
            UserNames names,
            Clock clock) {
        this.sections = sections;
        this.journal = journal;
        this.consents = consents;
        this.plans = plans;
        this.referrals = referrals;
        this.signals = signals;
        this.caseworkers = caseworkers;
        this.transfers = transfers;
        this.trajectories = trajectories;
        this.log = log;
        this.names = names;
        this.clock = clock;
    }

    @Transactional
    public CopyText of(TrajectoryCode code, Locale language, List<Document> documents) {
        return new Writing(code, language).all(documents);
    }

    /** The same for one client in one language. */
    private final class Writing {

        private final TrajectoryCode code;
        private final Locale language;

        Writing(TrajectoryCode code, Locale language) {
            this.code = code;
            this.language = language;
        }

        CopyText all(List<Document> documents) {
            return new CopyText(
                    language.getLanguage(),
                    word("copy.title"),
                    introduction(),
                    word("copy.madeOn", moment(clock.instant()), code.value()),
                    List.of(
                            card(),
                            reach(),
                            household(),
                            dateOfBirth(),
                            safety(),
                            safetyPlan(),
                            course(),
                            helpers(),
                            plan(),
                            referrals(),
                            signals(),
                            journal(),
                            consents(),
                            documents(documents),
                            looked()));
        }

        /** Whose it is, whom to ask, and that it has to be kept where nobody else finds it. */
        private List<String> introduction() {
            var caseworker = trajectories.get(code).caseworker();
            return Stream.of(
                            word("copy.introduction"),
                            caseworker == null ? "" : word("copy.ask.caseworker", names.displayName(caseworker)),
                            word("copy.keepSafe"))
                    .filter(words -> !words.isEmpty())
                    .toList();
        }

        private Part card() {
            var card = sections.read(code, DossierSection.CARD).content();
            var lines = new ArrayList<Line>();
            line(lines, "copy.alias", card.alias());
            line(lines, "copy.firstQuestion", word("firstQuestion." + card.firstQuestion()));
            line(
                    lines,
                    "copy.languages",
                    card.languages().stream()
                            .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(language))
                            .collect(Collectors.joining(", ")));
            line(lines, "copy.knowFirst", card.knowFirst());
            return part("card", lines);
        }

        private Part reach() {
            var reach = sections.read(code, DossierSection.REACH).content();
            var lines = new ArrayList<Line>();
            for (var detail : reach.details()) {
                var doNots = detail.doNots().stream()
                        .map(doNot -> word("dossier.doNot." + doNot.code()))
                        .collect(Collectors.joining(", "));
                var words = new ArrayList<>(List.of(detail.value(), detail.remark(), doNots));
                words.removeIf(String::isBlank);
                lines.add(new Line(word("dossier.kind." + detail.kind().code()), String.join(" · ", words)));
            }
            line(lines, "copy.best", reach.best());
            line(lines, "copy.never", reach.never());
            return part("reach", lines);
        }

        private Part household() {
            var lines = new ArrayList<Line>();
            line(
                    lines,
                    "",
                    sections.read(code, DossierSection.HOUSEHOLD).content().words());
            return part("household", lines);
        }

        private Part dateOfBirth() {
            var known = sections.read(code, DossierSection.DATE_OF_BIRTH).content();
            var lines = new ArrayList<Line>();
            var date = known.date();
            if (date != null) {
                line(lines, "", date(date));
                line(lines, "copy.neededFor", known.reason());
            }
            return part("dateOfBirth", lines);
        }

        private Part safety() {
            var known = sections.read(code, DossierSection.SAFETY).content();
            var lines = new ArrayList<Line>();
            line(lines, "", known.address());
            line(lines, "copy.agreements", known.agreements());
            return part("safety", lines);
        }

        private Part safetyPlan() {
            var plan = sections.read(code, DossierSection.SAFETY_PLAN).content();
            var lines = new ArrayList<Line>();
            line(lines, "dossier.safetyPlan.call", plan.call());
            line(lines, "dossier.safetyPlan.goTo", plan.goTo());
            line(lines, "dossier.safetyPlan.signs", plan.signs());
            line(lines, "dossier.safetyPlan.helps", plan.helps());
            line(lines, "dossier.safetyPlan.agreements", plan.agreements());
            return part("safetyPlan", lines);
        }

        private Part course() {
            var trajectory = trajectories.get(code);
            var entries = new ArrayList<Entry>();
            var facts = new ArrayList<Line>();
            line(facts, "copy.opened", moment(trajectory.openedAt()));
            line(facts, "copy.channel", word("channel." + trajectory.channel().code()));
            line(
                    facts,
                    "copy.profile",
                    word("copy.profile." + trajectory.profile().code()));
            var closedAt = trajectory.closedAt();
            line(facts, "copy.closed", closedAt == null ? "" : moment(closedAt));
            entries.add(new Entry("", facts));
            for (var step : trajectories.path(code)) {
                var end = step.endedAt();
                var words = end == null
                        ? word("copy.since", moment(step.startedAt()))
                        : word("copy.fromTo", moment(step.startedAt()), moment(end));
                boolean goesOn = end == null && step.step().kind() == Step.Kind.ENDING;
                var name = "step." + step.step().code() + (goesOn ? ".now" : "");
                entries.add(new Entry("", List.of(new Line(word(name), words))));
            }
            return new Part("course", word("copy.part.course"), entries, word("copy.nothing"));
        }

        private Part helpers() {
            var entries = new ArrayList<Entry>();
            var caseworker = trajectories.get(code).caseworker();
            if (caseworker != null) {
                entries.add(new Entry("", List.of(new Line(word("copy.caseworker"), names.displayName(caseworker)))));
            }
            caseworkers.changes(code).forEach(change -> entries.add(entry(change)));
            transfers.of(code).forEach(transfer -> entries.add(entry(transfer)));
            return new Part("helpers", word("copy.part.helpers"), entries, word("copy.nothing"));
        }

        private Entry entry(CaseworkerChange change) {
            var at = moment(change.changedAt());
            var next = names.displayName(change.caseworker());
            var previous = change.previous();
            return new Entry(
                    previous == null
                            ? word("whoHelps.changed.first", at, next)
                            : word("whoHelps.changed", at, names.displayName(previous), next),
                    List.of(new Line(
                            "",
                            word(
                                    "whoHelps.changed.why",
                                    word("whoHelps.reason." + change.reason().code()),
                                    names.displayName(change.changedBy())))));
        }

        private Entry entry(Transfer transfer) {
            var lines = new ArrayList<Line>();
            line(
                    lines,
                    "copy.plan.state",
                    word("transfer.state." + transfer.state().code()) + ", "
                            + word("copy.since", moment(transfer.stateSince())));
            var reason = transfer.declineReason();
            line(lines, "copy.referral.reason", reason == null ? "" : word("transfer.decline." + reason.code()));
            return new Entry(
                    word("copy.transfer", moment(transfer.begunAt()), transfer.fromName(), transfer.toName()), lines);
        }

        private Part plan() {
            var plan = plans.of(code);
            var entries = new ArrayList<Entry>();
            plan.needs().forEach(need -> entries.add(entry(need)));
            Arrays.stream(LifeDomain.values())
                    .filter(domain -> !plan.levels(domain).isEmpty())
                    .forEach(domain -> entries.add(levels(domain, plan)));
            return new Part("plan", word("copy.part.plan"), entries, word("copy.nothing"));
        }

        private Entry entry(SupportNeed need) {
            var lines = new ArrayList<Line>();
            line(lines, "copy.plan.goal", need.goal());
            line(lines, "copy.plan.steps", need.steps());
            var helpBy = need.helpBy();
            line(lines, "copy.plan.helpBy", helpBy == null ? "" : word("helpBy." + helpBy.code()));
            line(
                    lines,
                    "copy.plan.state",
                    word("needState." + need.state().code()) + ", " + word("copy.since", moment(need.stateSince())));
            var outcome = need.outcome();
            line(lines, "copy.plan.outcome", outcome == null ? "" : word("outcome." + outcome.code()));
            var barrier = need.barrier();
            line(lines, "copy.plan.barrier", barrier == null ? "" : word("barrier." + barrier.code()));
            return new Entry(
                    word("lifeDomain." + need.domain().code()) + " · " + moment(need.identifiedAt()) + " · "
                            + names.displayName(need.identifiedBy()),
                    lines);
        }

        private Part referrals() {
            return new Part(
                    "referrals",
                    word("copy.part.referrals"),
                    referrals.of(code).stream().map(this::entry).toList(),
                    word("copy.nothing"));
        }

        private Entry entry(Referral referral) {
            var lines = new ArrayList<Line>();
            line(lines, "referral.question", referral.question());
            line(lines, "referral.shared", referral.shared());
            line(
                    lines,
                    "copy.plan.state",
                    word("referral.state." + referral.state().code(), moment(referral.stateSince())));
            var reason = referral.declineReason();
            line(lines, "copy.referral.reason", reason == null ? "" : word("referral.declineReason." + reason.code()));
            return new Entry(
                    ConsentWords.named(language, referral.partnerName(), referral.partnerNameNow()) + " · "
                            + moment(referral.askedAt()) + " · " + names.displayName(referral.askedBy()),
                    lines);
        }

        private Part signals() {
            return new Part(
                    "signals",
                    word("copy.part.signals"),
                    signals.of(code).stream().map(this::entry).toList(),
                    word("copy.nothing"));
        }

        private Entry entry(Signal signal) {
            var lines = new ArrayList<Line>();
            line(lines, "signal.told", signal.told());
            line(lines, "signal.origin", word("signal.origin." + signal.origin().code()));
            line(lines, "copy.plan.state", word("signal.state." + signal.state().code(), moment(signal.stateSince())));
            var response = signal.response();
            var reason = signal.reason();
            line(
                    lines,
                    "copy.signal.response",
                    response == null || reason == null
                            ? ""
                            : word("signal.response." + response.code()) + " · "
                                    + word("signal.reason." + reason.code()));
            return new Entry(
                    word("signal.kind." + signal.kind().code()) + " · " + moment(signal.notedAt()) + " · "
                            + names.displayName(signal.notedBy()),
                    lines);
        }

        private Entry levels(LifeDomain domain, Plan plan) {
            return new Entry(
                    word("lifeDomain." + domain.code()) + " · " + word("copy.plan.levels"),
                    plan.levels(domain).stream()
                            .map(level -> new Line(moment(level.at()), word("copy.plan.level", level.step())))
                            .toList());
        }

        private Part journal() {
            return new Part(
                    "journal",
                    word("copy.part.journal"),
                    journal.allEntries(code).stream().map(this::entry).toList(),
                    word("copy.nothing"));
        }

        private Entry entry(JournalEntry entry) {
            var lines = new ArrayList<Line>();
            String title;
            if (entry instanceof JournalEntry.Note note) {
                title = word("copy.note");
                line(lines, "", note.text());
            } else if (entry instanceof JournalEntry.Contact contact) {
                title = word("copy.contact." + contact.contact().channel().code());
                line(lines, "copy.with", contact.contact().with());
                line(lines, "", contact.contact().words());
            } else if (entry instanceof JournalEntry.Planning moment) {
                var planning = moment.planning();
                var reason = planning.reason();
                var to = planning.to();
                title = word("copy.planning." + planning.change().code());
                line(lines, "copy.planning.what", planning.what().in(language));
                line(lines, "copy.planning.from", date(planning.from()));
                line(lines, "copy.planning.to", to == null ? "" : date(to));
                line(lines, "checkIn.reason", reason == null ? "" : word("checkIn.reason." + reason.code()));
                line(lines, "", planning.words());
            } else if (entry instanceof JournalEntry.Answers answers) {
                var domain = answers.lifeDomain();
                title = answers.task().in(language);
                if (domain != null) {
                    title = word("task.about", title, word("lifeDomain." + domain.code()));
                }
                answers(answers, lines);
            } else {
                throw new IllegalStateException("unknown kind of entry");
            }
            for (var amended : entry.written().amendments()) {
                var amendment = amended.amendment();
                lines.add(new Line(
                        word("copy.amended", names.displayName(amendment.author()), moment(amendment.recordedAt())),
                        amendment.text()));
            }
            return new Entry(
                    title + " · " + moment(entry.happenedAt()) + " · " + names.displayName(entry.author()), lines);
        }

        /** With the questions as they were asked; an answer whose question is not known any more keeps its key. */
        private void answers(JournalEntry.Answers answers, List<Line> lines) {
            var fields = answers.form().fields().stream()
                    .collect(Collectors.toMap(Field::key, field -> field, (first, again) -> first));
            answers.values().forEach((key, value) -> {
                var field = fields.get(key);
                lines.add(
                        field == null
                                ? new Line(key, String.valueOf(value))
                                : new Line(field.label().in(language), AnswerText.of(field, value, language)));
            });
        }

        private Part consents() {
            return new Part(
                    "consents",
                    word("copy.part.consents"),
                    consents.of(code).stream().map(this::entry).toList(),
                    word("copy.nothing"));
        }

        private Entry entry(Consent consent) {
            var lines = new ArrayList<Line>();
            line(lines, "consent.kind", ConsentWords.kind(language, consent.party()));
            line(
                    lines,
                    "consent.purpose",
                    word("consent.purpose." + consent.purpose().code()));
            line(lines, "consent.scope", consent.scope());
            line(
                    lines,
                    "copy.given",
                    word("copy.fromTo", date(consent.givenOn()), date(consent.validUntil())) + ", "
                            + word("consent.how." + consent.givenHow().code()));
            var withdrawnAt = consent.withdrawnAt();
            line(lines, "copy.withdrawn", withdrawnAt == null ? "" : moment(withdrawnAt));
            return new Entry(ConsentWords.party(language, consent.party()), lines);
        }

        private Part documents(List<Document> documents) {
            var entries = new ArrayList<Entry>();
            for (int i = 0; i < documents.size(); i++) {
                var document = documents.get(i);
                var lines = new ArrayList<Line>();
                line(lines, "copy.added", moment(document.addedAt()) + ", " + names.displayName(document.author()));
                line(lines, "copy.file", CopyMaker.fileName(i, document));
                entries.add(new Entry(document.name(), lines));
            }
            return new Part("documents", word("copy.part.documents"), entries, word("copy.nothing"));
        }

        private Part looked() {
            var words = LookWords.toTheClient(language);
            var entries = new ArrayList<Entry>();
            new LookList(words, names, before -> log.ofClient(code, before))
                    .forEach(look -> entries.add(
                            new Entry("", List.of(new Line(words.day(look), words.sentence(look, names))))));
            return new Part("looked", word("copy.part.looked"), entries, word("copy.nothing"));
        }

        private Part part(String key, List<Line> lines) {
            return new Part(
                    key,
                    word("copy.part." + key),
                    lines.isEmpty() ? List.of() : List.of(new Entry("", lines)),
                    word("copy.nothing"));
        }

        /** Nothing when there is nothing to say. */
        private void line(List<Line> lines, String labelKey, String value) {
            if (!value.isBlank()) {
                lines.add(new Line(labelKey.isEmpty() ? "" : word(labelKey), value));
            }
        }

        /** As it is said to the client, where that differs from what a caseworker reads. */
        private String word(String key, Object... parameters) {
            var toTheClient = "copy.you." + key;
            return Texts.in(language, Texts.has(language, toTheClient) ? toTheClient : key, parameters);
        }

        private String date(LocalDate date) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(date);
        }

        private String moment(Instant moment) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", language).format(moment.atZone(Netherlands.ZONE));
        }
    }
}
