package nl.koers.shared;

/** The domains of life in which a client may need support (Regioplan 2021, ch. 3.2). */
public enum LifeDomain implements Code {
    HOUSING("housing"),
    WORK_AND_INCOME("workAndIncome"),
    EDUCATION_AND_LANGUAGE("educationAndLanguage"),
    DEBTS("debts"),
    NETWORK("network"),
    HEALTH("health"),
    SAFETY("safety"),
    MEANING("meaning"),
    REPATRIATION("repatriation");

    private final String code;

    LifeDomain(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static LifeDomain of(String code) {
        return Code.of(values(), code);
    }

    @Override
    public String toString() {
        return code;
    }
}
