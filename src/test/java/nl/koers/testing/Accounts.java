package nl.koers.testing;

import nl.koers.shared.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts for actors of tests, so that they are among the colleagues of their organisation; with a password that is nobody's. */
public final class Accounts {

    private Accounts() {}

    /** Does nothing for whoever has one. */
    public static void create(JdbcClient jdbc, Actor... actors) {
        for (var actor : actors) {
            jdbc.sql(
                            """
                            insert into camunda.act_id_user (id_, rev_, last_, pwd_) values (:id, 1, :id, '-')
                            on conflict do nothing""")
                    .param("id", actor.userId())
                    .update();
            actor.roles().forEach(role -> jdbc.sql(
                            """
                            insert into camunda.act_id_membership (user_id_, group_id_) values (:id, :group)
                            on conflict do nothing""")
                    .param("id", actor.userId())
                    .param("group", role.group())
                    .update());
            actor.organisations().forEach(organisation -> {
                jdbc.sql(
                                """
                                insert into camunda.act_id_tenant (id_, rev_, name_) values (:id, 1, :id)
                                on conflict do nothing""")
                        .param("id", organisation.value())
                        .update();
                jdbc.sql(
                                """
                                insert into camunda.act_id_tenant_member (id_, tenant_id_, user_id_)
                                values (gen_random_uuid(), :organisation, :id) on conflict do nothing""")
                        .param("organisation", organisation.value())
                        .param("id", actor.userId())
                        .update();
            });
        }
    }
}
