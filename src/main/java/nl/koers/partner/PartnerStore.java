package nl.koers.partner;

import static nl.koers.shared.Rows.instant;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.ContactPerson;
import nl.koers.partner.detail.GeneralContact;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.partner.detail.SectorKnowledge;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.partner.table.PartnerNames;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The partners' own tables. Each query is limited to the organisations that the caller names, except for counting. */
@Repository
class PartnerStore {

    private static final int MOST_WORDS = 6;

    private static final String SUMMARY =
            """
            select p.id, p.name, p.life_domains, p.regions, p.languages, p.knowledge, p.referral_ways, p.active,
                   (select count(*) from koers.partner_contact c where c.partner = p.id) as contacts,
                   (select count(*) from koers.partner_agreement a where a.partner = p.id) as agreements
            """;

    /** By what a partner is recognised. */
    record Reached(UUID id, String name, String phone, String email) {}

    /** How many partners there are, of all organisations and of the given ones. */
    record Counted(String region, LifeDomain lifeDomain, int all, int own) {}

    private record Owned<T>(UUID partner, T value) {}

    private final JdbcClient jdbc;

    PartnerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, OrganisationId organisation, PartnerDetails details, boolean active, String by, Instant at) {
        values(
                        """
                        insert into koers.partner (id, organisation, revision, active, name, life_domains, regions, languages,
                            groups, knowledge, referral_ways, phone, email, website, address, note, name_key, search,
                            changed_by, changed_at)
                        values (:id, :organisation, 1, :active, :name, :domains, :regions, :languages, :groups, :knowledge,
                            :ways, :phone, :email, :website, :address, :note, :nameKey, :search, :by, :at)""",
                        id,
                        details,
                        active,
                        by,
                        at)
                .param("organisation", organisation.value())
                .update();
        insertParts(id, details);
    }

    /** @return false when it is not of these organisations or its revision is another one by now */
    boolean update(
            UUID id,
            int revision,
            PartnerDetails details,
            boolean active,
            List<String> organisations,
            String by,
            Instant at) {
        int updated = values(
                        """
                        update koers.partner
                           set revision = revision + 1, active = :active, name = :name, life_domains = :domains,
                               regions = :regions, languages = :languages, groups = :groups, knowledge = :knowledge,
                               referral_ways = :ways, phone = :phone, email = :email, website = :website,
                               address = :address, note = :note, name_key = :nameKey, search = :search, changed_by = :by,
                               changed_at = :at
                         where id = :id and revision = :revision and organisation = any(:organisations)""",
                        id,
                        details,
                        active,
                        by,
                        at)
                .param("revision", revision)
                .param("organisations", array(organisations))
                .update();
        if (updated == 0) {
            return false;
        }
        jdbc.sql("delete from koers.partner_agreement where partner = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from koers.partner_contact where partner = :id and not (id = any(:kept))")
                .param("id", id)
                .param(
                        "kept",
                        details.contactPersons().stream().map(ContactPerson::id).toArray(UUID[]::new))
                .update();
        insertParts(id, details);
        return true;
    }

    private JdbcClient.StatementSpec values(
            String sql, UUID id, PartnerDetails details, boolean active, String by, Instant at) {
        var contact = details.contact();
        return jdbc.sql(sql)
                .param("id", id)
                .param("active", active)
                .param("name", details.name())
                .param("domains", codes(details.lifeDomains(), LifeDomain::code))
                .param("regions", array(details.regions()))
                .param("languages", array(details.languages()))
                .param("groups", codes(details.groups(), ServedGroup::code))
                .param("knowledge", details.knowledge().code())
                .param("ways", codes(details.referralWays(), ReferralWay::code))
                .param("phone", contact.phone())
                .param("email", contact.email())
                .param("website", contact.website())
                .param("address", contact.address())
                .param("note", details.note())
                .param("nameKey", PartnerNames.plain(details.name()))
                .param("search", searched(details))
                .param("by", by)
                .param("at", Timestamp.from(at));
    }

    private void insertParts(UUID id, PartnerDetails details) {
        var agreements = details.agreements();
        if (!agreements.isEmpty()) {
            jdbc.sql(
                            """
                            insert into koers.partner_agreement (partner, kind, words)
                            select :partner, kind, words from unnest(:kinds, :words) as a (kind, words)""")
                    .param("partner", id)
                    .param(
                            "kinds",
                            strings(agreements, agreement -> agreement.kind().code()))
                    .param("words", strings(agreements, Agreement::words))
                    .update();
        }
        int position = 0;
        for (var person : details.contactPersons()) {
            jdbc.sql(
                            """
                            insert into koers.partner_contact (id, partner, position, name, role, phone, email, days)
                            values (:id, :partner, :position, :name, :role, :phone, :email, :days)
                            on conflict (id) do update
                               set position = excluded.position, name = excluded.name, role = excluded.role,
                                   phone = excluded.phone, email = excluded.email, days = excluded.days
                             where partner_contact.partner = excluded.partner""")
                    .param("id", person.id())
                    .param("partner", id)
                    .param("position", position++)
                    .param("name", person.name())
                    .param("role", person.role())
                    .param("phone", person.phone())
                    .param("email", person.email())
                    .param(
                            "days",
                            person.week().stream()
                                    .map(day -> (short) day.getValue())
                                    .toArray(Short[]::new))
                    .update();
        }
    }

    private static String searched(PartnerDetails details) {
        return Stream.of(
                        Stream.of(details.name(), details.contact().address(), details.note()),
                        details.agreements().stream().map(Agreement::words),
                        details.contactPersons().stream().flatMap(person -> Stream.of(person.name(), person.role())))
                .flatMap(words -> words)
                .map(PartnerNames::plain)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    Optional<Partner> find(UUID id, List<String> organisations) {
        return read(
                        "select * from koers.partner where id = :id and organisation = any(:organisations)",
                        sql -> sql.param("id", id).param("organisations", array(organisations)))
                .stream()
                .findFirst();
    }

    /** All of them, with everything, by name. Three statements. */
    List<Partner> all(List<String> organisations) {
        return read(
                "select * from koers.partner where organisation = any(:organisations) order by name_key, id",
                sql -> sql.param("organisations", array(organisations)));
    }

    private List<Partner> read(String select, Function<JdbcClient.StatementSpec, JdbcClient.StatementSpec> parameters) {
        var bare =
                parameters.apply(jdbc.sql(select)).query(PartnerStore::partner).list();
        var ids = bare.stream().map(Partner::id).toArray(UUID[]::new);
        var agreements = grouped(jdbc.sql("select * from koers.partner_agreement where partner = any(:ids)")
                .param("ids", ids)
                .query((row, n) -> new Owned<>(
                        row.getObject("partner", UUID.class),
                        new Agreement(AgreementKind.of(row.getString("kind")), row.getString("words"))))
                .list());
        var persons = grouped(
                jdbc.sql("select * from koers.partner_contact where partner = any(:ids) order by partner, position")
                        .param("ids", ids)
                        .query((row, n) -> new Owned<>(row.getObject("partner", UUID.class), person(row)))
                        .list());
        return bare.stream()
                .map(partner -> whole(
                        partner,
                        agreements.getOrDefault(partner.id(), List.of()),
                        persons.getOrDefault(partner.id(), List.of())))
                .toList();
    }

    private static Partner whole(Partner bare, List<Agreement> agreements, List<ContactPerson> persons) {
        var details = bare.details();
        return new Partner(
                bare.id(),
                bare.organisation(),
                bare.revision(),
                bare.active(),
                new PartnerDetails(
                        details.name(),
                        details.lifeDomains(),
                        details.regions(),
                        details.languages(),
                        details.groups(),
                        details.knowledge(),
                        agreements,
                        details.referralWays(),
                        details.contact(),
                        details.note(),
                        persons),
                bare.changedBy(),
                bare.changedAt());
    }

    List<PartnerSummary> list(
            PartnerFilter filter, PartnerOrder order, List<String> organisations, int offset, int limit) {
        return filtered(
                        SUMMARY,
                        filter,
                        organisations,
                        "order by " + sql(order) + "p.name_key, p.id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(PartnerStore::summary)
                .list();
    }

    private static String sql(PartnerOrder order) {
        return switch (order) {
            case NAME -> "";
            case KNOWLEDGE -> "array_position(array['specialised', 'some', 'none'], p.knowledge), ";
            case LATEST_CHANGE -> "p.changed_at desc, ";
        };
    }

    int count(PartnerFilter filter, List<String> organisations) {
        return filtered("select count(*)", filter, organisations, "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(
            String select, PartnerFilter filter, List<String> organisations, String end) {
        var lifeDomain = filter.lifeDomain();
        var group = filter.group();
        return jdbc.sql(select
                        + """
                         from koers.partner p
                         where p.organisation = any(:organisations)
                           and (:inactiveToo or p.active)
                           and p.search like all(:words)
                           and (cast(:domain as text) is null or :domain = any(p.life_domains))
                           and (cast(:region as text) is null or :region = any(p.regions))
                           and (cast(:language as text) is null or :language = any(p.languages))
                           and (cast(:group as text) is null or p.groups && array[cast(:group as text), 'everyone'])
                        """
                        + end)
                .param("organisations", array(organisations))
                .param("inactiveToo", filter.inactiveToo())
                .param("words", likes(filter.text()))
                .param("domain", lifeDomain == null ? null : lifeDomain.code())
                .param("region", filter.region())
                .param("language", filter.language())
                .param("group", group == null ? null : group.code());
    }

    /** Letters and digits only, so that nothing in it is a wildcard. */
    private static String[] likes(String text) {
        return PartnerNames.searched(text, MOST_WORDS).stream()
                .map(word -> "%" + word + "%")
                .toArray(String[]::new);
    }

    /** See {@link PartnerService#suggestions}, which explains the order. */
    List<PartnerSummary> suggestions(
            LifeDomain lifeDomain, String region, Set<String> languages, OrganisationId organisation, int limit) {
        return jdbc.sql(
                        SUMMARY
                                + """
                        from koers.partner p
                        where p.organisation = :organisation and p.active and :domain = any(p.life_domains)
                        order by p.groups = array['minors'],
                                 not (:region = any(p.regions)),
                                 not (cardinality(:languages) = 0 or p.languages && cast(:languages as text[])),
                                 array_position(array['specialised', 'some', 'none'], p.knowledge),
                                 not exists (select from koers.partner_contact c where c.partner = p.id),
                                 p.name_key, p.id
                        limit :limit""")
                .param("organisation", organisation.value())
                .param("domain", lifeDomain.code())
                .param("region", region)
                .param("languages", array(languages))
                .param("limit", limit)
                .query(PartnerStore::summary)
                .list();
    }

    List<Reached> reached(OrganisationId organisation) {
        return jdbc.sql(
                        """
                        select id, name, phone, email from koers.partner where organisation = :organisation
                         order by name_key, id""")
                .param("organisation", organisation.value())
                .query((row, n) -> new Reached(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("email")))
                .list();
    }

    /** Whose partner it is to be the same as. */
    void broughtFrom(UUID id, UUID partner) {
        jdbc.sql(
                        """
                        update koers.partner set brought_from = (select coalesce(brought_from, id) from koers.partner where id = :from)
                         where id = :id""")
                .param("id", id)
                .param("from", partner)
                .update();
    }

    /**
     * The very same partner in the books of another organisation, where it still has its name and helps with what it helped
     * with: what a client can have agreed to. Of several always the same one.
     */
    Optional<UUID> sameIn(OrganisationId organisation, UUID partner) {
        return jdbc.sql(
                        """
                        select other.id from koers.partner other
                          join koers.partner known on coalesce(known.brought_from, known.id) = coalesce(other.brought_from, other.id)
                         where other.organisation = :organisation and known.id = :partner
                           and other.name_key = known.name_key
                           and other.life_domains @> known.life_domains and other.regions @> known.regions
                         order by other.id limit 1""")
                .param("organisation", organisation.value())
                .param("partner", partner)
                .query(UUID.class)
                .optional();
    }

    /** Of all organisations: numbers only. */
    List<Counted> coverage(List<String> organisations) {
        return jdbc.sql(
                        """
                        select region, life_domain, count(*) as partners,
                               count(*) filter (where p.organisation = any(:organisations)) as own
                          from koers.partner p
                         cross join unnest(p.regions) as r (region)
                         cross join unnest(p.life_domains) as d (life_domain)
                         where p.active
                         group by region, life_domain""")
                .param("organisations", array(organisations))
                .query((row, n) -> new Counted(
                        row.getString("region"),
                        LifeDomain.of(row.getString("life_domain")),
                        row.getInt("partners"),
                        row.getInt("own")))
                .list();
    }

    private static Partner partner(ResultSet row, int n) throws SQLException {
        return new Partner(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getString("organisation")),
                row.getInt("revision"),
                row.getBoolean("active"),
                new PartnerDetails(
                        row.getString("name"),
                        set(row, "life_domains", LifeDomain::of),
                        set(row, "regions", Function.identity()),
                        set(row, "languages", Function.identity()),
                        set(row, "groups", ServedGroup::of),
                        SectorKnowledge.of(row.getString("knowledge")),
                        List.of(),
                        set(row, "referral_ways", ReferralWay::of),
                        new GeneralContact(
                                row.getString("phone"),
                                row.getString("email"),
                                row.getString("website"),
                                row.getString("address")),
                        row.getString("note"),
                        List.of()),
                row.getString("changed_by"),
                instant(row, "changed_at"));
    }

    private static PartnerSummary summary(ResultSet row, int n) throws SQLException {
        return new PartnerSummary(
                row.getObject("id", UUID.class),
                row.getString("name"),
                set(row, "life_domains", LifeDomain::of),
                set(row, "regions", Function.identity()),
                set(row, "languages", Function.identity()),
                SectorKnowledge.of(row.getString("knowledge")),
                set(row, "referral_ways", ReferralWay::of),
                row.getInt("contacts"),
                row.getInt("agreements"),
                row.getBoolean("active"),
                null);
    }

    private static ContactPerson person(ResultSet row) throws SQLException {
        Array days = row.getArray("days");
        return new ContactPerson(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("role"),
                row.getString("phone"),
                row.getString("email"),
                Arrays.stream((Short[]) days.getArray()).map(DayOfWeek::of).collect(Collectors.toSet()));
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<String, T> of) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).map(of).collect(Collectors.toSet());
    }

    private static <T> Map<UUID, List<T>> grouped(List<Owned<T>> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Owned::partner, Collectors.mapping(Owned::value, Collectors.toList())));
    }

    private static String[] array(Collection<String> values) {
        return values.stream().sorted().toArray(String[]::new);
    }

    private static <T> String[] codes(Collection<T> values, Function<T, String> code) {
        return array(values.stream().map(code).toList());
    }

    private static <T> String[] strings(List<T> values, Function<T, String> of) {
        return values.stream().map(of).toArray(String[]::new);
    }
}
