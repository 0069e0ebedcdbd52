package io.colorguard.catalog.domain;

/** What carries definitions to FME; what it cannot carry is refused for it (CFG-9). */
public enum Target {
    /** The Terraform provider {@code davidji99/split}: texts and segments only, nothing negated. */
    DAVIDJI99_SPLIT("davidji99/split") {
        @Override
        public boolean carries(Matcher matcher) {
            return !matcher.negate()
                    && switch (matcher) {
                        case Matcher.InSegment _,
                                Matcher.Text _,
                                Matcher.Regex _,
                                Matcher.Texts _ ->
                                true;
                        case Matcher.Number _,
                                Matcher.NumberRange _,
                                Matcher.Date _,
                                Matcher.DateRange _,
                                Matcher.Truth _,
                                Matcher.Dependency _ ->
                                false;
                    };
        }
    },
    /** FME's Admin API, which knows every matcher. */
    ADMIN_API("FME Admin API") {
        @Override
        public boolean carries(Matcher matcher) {
            return true;
        }
    };

    private final String label;

    Target(String label) {
        this.label = label;
    }

    /** The name people know it by. */
    public String label() {
        return label;
    }

    public abstract boolean carries(Matcher matcher);
}
