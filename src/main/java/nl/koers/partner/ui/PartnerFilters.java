package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.koers.partner.PartnerFilter;
import nl.koers.partner.PartnerOrder;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.Languages;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.ui.Symbol;
import org.jspecify.annotations.Nullable;

/** Which partners to see, and in which order. */
class PartnerFilters extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE = 300;

    private final TextField search = new TextField(text("partner.search"));
    private final Select<@Nullable LifeDomain> lifeDomain =
            choice("partner.filter.lifeDomain", List.of(LifeDomain.values()), PartnerWords::of);
    private final Select<@Nullable String> region;
    private final ComboBox<String> language = new ComboBox<>(text("partner.filter.language"));
    private final Select<@Nullable ServedGroup> group;
    private final Select<PartnerOrder> order = new Select<>();
    private final Checkbox inactive = new Checkbox(text("partner.filter.inactive"));
    private final List<String> regions;
    private final Details more;
    private final Span count = new Span();
    private Runnable onChange = () -> {};
    private boolean reading;

    PartnerFilters(List<String> regions) {
        this.regions = regions;
        addClassName("koers-list-filters");
        search.setPrefixComponent(Symbol.SEARCH.create());
        search.setPlaceholder(text("partner.search.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.setAutocomplete(Autocomplete.OFF);
        region = choice("partner.filter.region", regions, Function.identity());
        var groups = Arrays.stream(ServedGroup.values())
                .filter(one -> one != ServedGroup.EVERYONE)
                .toList();
        group = choice("partner.filter.group", groups, PartnerWords::of);
        language.setItems(Languages.codes(PartnerWords.locale()));
        language.setItemLabelGenerator(PartnerWords::language);
        language.setPlaceholder(text("partner.filter.all"));
        language.setClearButtonVisible(true);
        order.setLabel(text("partner.order"));
        order.setItems(PartnerOrder.values());
        order.setItemLabelGenerator(item -> text("partner.order." + item.code()));
        order.setValue(PartnerOrder.NAME);
        search.addValueChangeListener(change -> changed());
        lifeDomain.addValueChangeListener(change -> changed());
        region.addValueChangeListener(change -> changed());
        language.addValueChangeListener(change -> changed());
        group.addValueChangeListener(change -> changed());
        order.addValueChangeListener(change -> changed());
        inactive.addValueChangeListener(change -> changed());
        var selects = new Div(lifeDomain, region, language, group, order, inactive);
        selects.addClassName("koers-list-selects");
        more = new Details(text("partner.filter"), selects);
        more.setOpened(true);
        count.addClassNames("koers-secondary", "koers-list-count");
        count.getElement().setAttribute("role", "status");
        add(search, more, count);
    }

    private static <T> Select<@Nullable T> choice(String labelKey, List<T> items, Function<T, String> word) {
        var select = new Select<@Nullable T>();
        select.setLabel(text(labelKey));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("partner.filter.all"));
        select.setItemLabelGenerator(item -> item == null ? text("partner.filter.all") : word.apply(item));
        return select;
    }

    void onChange(Runnable action) {
        onChange = action;
    }

    PartnerFilter filter() {
        return new PartnerFilter(
                search.getValue(),
                lifeDomain.getValue(),
                region.getValue(),
                language.getValue(),
                group.getValue(),
                inactive.getValue());
    }

    PartnerOrder order() {
        return order.getValue();
    }

    /** Whether anything is left out besides partners that are no longer used. */
    boolean isNarrow() {
        return !filter().equals(new PartnerFilter("", null, null, null, null, inactive.getValue()));
    }

    /** Takes over what the address says; what is not understood counts as not there. */
    void read(QueryParameters query) {
        reading = true;
        lifeDomain.setValue(one(query, "domain", List.of(LifeDomain.values()), LifeDomain::code)
                .orElse(null));
        region.setValue(one(query, "region", regions, Function.identity()).orElse(null));
        language.setValue(one(query, "language", Languages.codes(PartnerWords.locale()), Function.identity())
                .orElse(null));
        group.setValue(one(query, "group", List.of(ServedGroup.values()), ServedGroup::code)
                .filter(one -> one != ServedGroup.EVERYONE)
                .orElse(null));
        order.setValue(one(query, "order", List.of(PartnerOrder.values()), PartnerOrder::code)
                .orElse(PartnerOrder.NAME));
        inactive.setValue(query.getSingleParameter("inactive").isPresent());
        reading = false;
    }

    /** All but the search: an address stays behind in the browser's history, and people type whatever they look for. */
    QueryParameters query() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "domain", lifeDomain.getValue(), LifeDomain::code);
        put(parameters, "region", region.getValue(), Function.identity());
        put(parameters, "language", language.getValue(), Function.identity());
        put(parameters, "group", group.getValue(), ServedGroup::code);
        if (order.getValue() != PartnerOrder.NAME) {
            parameters.put("order", order.getValue().code());
        }
        if (inactive.getValue()) {
            parameters.put("inactive", "too");
        }
        return QueryParameters.simple(parameters);
    }

    private static <T> void put(
            Map<String, String> parameters, String name, @Nullable T value, Function<T, String> code) {
        if (value != null) {
            parameters.put(name, code.apply(value));
        }
    }

    private static <T> Optional<T> one(QueryParameters query, String name, List<T> all, Function<T, String> code) {
        return query.getSingleParameter(name).flatMap(typed -> all.stream()
                .filter(value -> code.apply(value).equals(typed))
                .findFirst());
    }

    void widen() {
        reading = true;
        search.clear();
        lifeDomain.clear();
        region.clear();
        language.clear();
        group.clear();
        reading = false;
        changed();
        search.focus();
    }

    void focusSearch() {
        search.focus();
    }

    /** On a narrow screen, all but the search is out of the way until asked for. */
    void folded(boolean folded) {
        setClassName("koers-list-folded", folded);
        more.setOpened(!folded);
    }

    void showCount(int found) {
        count.setText(text("partner.count", found));
    }

    private void changed() {
        if (!reading) {
            onChange.run();
        }
    }
}
