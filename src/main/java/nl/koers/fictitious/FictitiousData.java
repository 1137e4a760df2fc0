package nl.koers.fictitious;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.koers.fictitious.process.MovedTime;
import nl.koers.organisation.Letterhead;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.UserContacts;
import nl.koers.organisation.signin.SignInHints;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.startup.StartPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * Fills an empty database with two organisations, their partners and about forty courses of up to two years, by working them through
 * the real services under a moved clock. Never touches a database with other data in it. An interrupted filling goes on
 * at the next start.
 */
@Component
@Conditional(FictitiousData.Wanted.class)
class FictitiousData implements SmartInitializingSingleton, SignInHints {

    private static final Logger LOG = LoggerFactory.getLogger(FictitiousData.class);

    /** The same stories every time, so that a screenshot or a test can rely on them. */
    private static final long SEED = 42;

    private static final Actor FILLER =
            new Actor("fictitious-data", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of());

    private final JdbcClient jdbc;
    private final OrganisationService organisations;
    private final UserContacts contacts;
    private final FictitiousPartners partners;
    private final StoryTeller teller;
    private final FictitiousHandovers handovers;
    private final MovedTime time;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final ObjectProvider<StartPage> page;

    FictitiousData(
            JdbcClient jdbc,
            OrganisationService organisations,
            UserContacts contacts,
            FictitiousPartners partners,
            StoryTeller teller,
            FictitiousHandovers handovers,
            MovedTime time,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            ObjectProvider<StartPage> page) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.contacts = contacts;
        this.partners = partners;
        this.teller = teller;
        this.handovers = handovers;
        this.time = time;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.page = page;
    }

    /** Before the web server takes requests and the job executor starts: the moved clock is that of everybody. */
    @Override
    public void afterSingletonsInstantiated() {
        if (isEmpty()) {
            transaction.executeWithoutResult(status -> begin());
        }
        if (isIncomplete()) {
            tellTheRest();
        }
    }

    private boolean isEmpty() {
        return jdbc.sql("select not exists (select from koers.organisation)")
                .query(Boolean.class)
                .single();
    }

    private boolean isIncomplete() {
        return jdbc.sql("select exists (select from koers.fictitious_data where not complete)")
                .query(Boolean.class)
                .single();
    }

    private void begin() {
        jdbc.sql("insert into koers.fictitious_data (begun_at) values (now())").update();
        currentActor.runAs(FILLER, () -> {
            organisations.createOrganisation(People.KOMPAS, new Letterhead("", "038 000 00 00"));
            organisations.createOrganisation(
                    People.OVERSTEEK, new Letterhead("Voorbeeldstraat 1, Tilburg", "013 000 00 00"));
            People.accounts().forEach(organisations::createUser);
            People.contacts().forEach(contacts::write);
        });
        partners.tell();
    }

    private void tellTheRest() {
        LOG.info("Filling the database with fictitious data; this happens once and takes a minute");
        page.ifAvailable(shown -> shown.say(StartPage.FILLING));
        Instant now = Instant.now();
        List<Story> stories = Stories.all(new Random(SEED));
        int told = jdbc.sql("select told from koers.fictitious_data")
                .query(Integer.class)
                .single();
        try {
            for (int i = told; i < stories.size(); i++) {
                teller.tell(stories.get(i), now, new Random(SEED + i));
                jdbc.sql("update koers.fictitious_data set told = told + 1").update();
            }
        } finally {
            time.backToNow();
        }
        transaction.executeWithoutResult(status -> {
            handovers.tell(now);
            jdbc.sql("update koers.fictitious_data set complete = true").update();
        });
        LOG.info("The fictitious data is complete: {} trajectories", stories.size());
    }

    /** With the embedded database, unless refused; with any other database only when asked for. */
    static class Wanted implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var environment = context.getEnvironment();
            boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
            return "if-empty".equals(environment.getProperty("koers.fictitious-data", embedded ? "if-empty" : "never"));
        }
    }

    @Override
    public List<Hint> hints() {
        boolean filled = jdbc.sql("select exists (select from koers.fictitious_data where complete)")
                .query(Boolean.class)
                .single();
        return filled ? People.hints() : List.of();
    }
}
