package nl.koers.partner.ui;

import java.util.Locale;
import nl.koers.shared.access.Actor;
import nl.koers.testing.SpringViews;
import org.springframework.context.ApplicationContext;

/** The pages of this feature lead to each other. */
final class Pages {

    private Pages() {}

    static void open(ApplicationContext context, Actor actor, Locale language) {
        SpringViews.open(
                context,
                actor,
                language,
                PartnersView.class,
                PartnerView.class,
                NewPartnerView.class,
                PartnerImportView.class,
                CoverageView.class);
    }
}
