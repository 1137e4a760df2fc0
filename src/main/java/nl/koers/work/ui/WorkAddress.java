package nl.koers.work.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.trajectory.Step;
import nl.koers.work.WorkFilter.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What the address says about this view: the open task and how the list is filtered. Never what was searched for: an
 * address stays behind in the browser's history.
 *
 * @param task id of the open task, or null when none is open
 * @param step only work in this step, or null for all
 * @param domain only work about needs in this life domain, or null for all
 * @param client whose page is shown when the task is not there any more, or null for none; said once, never kept
 * @param usual whose work this user sees when the address does not say
 */
record WorkAddress(
        @Nullable String task,
        @Nullable TrajectoryCode client,
        Scope scope,
        @Nullable Step step,
        @Nullable LifeDomain domain,
        Scope usual) {

    private static final String TASK = "task";
    private static final String CLIENT = "client";
    private static final String SCOPE = "show";
    private static final String STEP = "step";
    private static final String DOMAIN = "domain";

    /** Reads any address: what is not understood counts as not there. */
    static WorkAddress of(QueryParameters query, Scope usual) {
        return new WorkAddress(
                query.getSingleParameter(TASK)
                        .filter(id -> id.matches("[0-9a-fA-F-]{36}"))
                        .orElse(null),
                query.getSingleParameter(CLIENT).flatMap(TrajectoryCode::parse).orElse(null),
                query.getSingleParameter(SCOPE).flatMap(WorkAddress::scope).orElse(usual),
                query.getSingleParameter(STEP).flatMap(WorkAddress::step).orElse(null),
                query.getSingleParameter(DOMAIN).flatMap(WorkAddress::domain).orElse(null),
                usual);
    }

    WorkAddress withTask(@Nullable String other) {
        return new WorkAddress(other, null, scope, step, domain, usual);
    }

    WorkAddress withScope(Scope other) {
        return new WorkAddress(task, null, other, step, domain, usual);
    }

    WorkAddress withStep(@Nullable Step other) {
        return new WorkAddress(task, null, scope, other, domain, usual);
    }

    WorkAddress withDomain(@Nullable LifeDomain other) {
        return new WorkAddress(task, null, scope, step, other, usual);
    }

    boolean hasSameListAs(WorkAddress other) {
        return scope == other.scope && step == other.step && domain == other.domain;
    }

    QueryParameters query() {
        var parameters = new LinkedHashMap<String, String>();
        if (scope != usual) {
            parameters.put(SCOPE, code(scope));
        }
        if (step != null) {
            parameters.put(STEP, step.code());
        }
        if (domain != null) {
            parameters.put(DOMAIN, domain.code());
        }
        if (task != null) {
            parameters.put(TASK, task);
        }
        return QueryParameters.simple(parameters);
    }

    String href() {
        var query = query().getQueryString();
        return query.isEmpty() ? "" : "?" + query;
    }

    static String code(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Scope> scope(String code) {
        return Arrays.stream(Scope.values())
                .filter(scope -> code(scope).equals(code))
                .findFirst();
    }

    private static Optional<Step> step(String code) {
        return Arrays.stream(Step.values())
                .filter(step -> step.code().equals(code))
                .findFirst();
    }

    private static Optional<LifeDomain> domain(String code) {
        return Arrays.stream(LifeDomain.values())
                .filter(domain -> domain.code().equals(code))
                .findFirst();
    }
}
