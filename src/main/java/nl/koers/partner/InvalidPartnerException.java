package nl.koers.partner;

import java.util.List;
import nl.koers.partner.detail.PartnerProblem;

/** The details cannot be saved as they are; nothing was written. */
public class InvalidPartnerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PartnerProblem> problems;

    InvalidPartnerException(List<PartnerProblem> problems) {
        super("invalid details of a partner: "
                + problems.stream().map(PartnerProblem::field).toList());
        this.problems = problems;
    }

    public List<PartnerProblem> problems() {
        return problems;
    }
}
