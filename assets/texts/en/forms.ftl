# Forms of Thông tư 14/2024/TT-BCT
forms-title = Cluster report forms
forms-form = Form
forms-form-01 = Form 01: project in a cluster
forms-form-02 = Form 02: infrastructure of a cluster
forms-form-03 = Form 03: all clusters of a unit
forms-form-04 = Form 04: all clusters of the province
forms-period = Reporting period
forms-whose = Of
forms-reckoning = Working out the figures of the form…
forms-nothing = Nobody has to fill in this form for this period.
forms-nothing-to-report = Nobody has to fill in this form for { $period }.
forms-no-period = No reporting period ended before this day: choose a later day
forms-all-clusters = { $count ->
    [one] one cluster
   *[other] { $count } clusters
}
forms-of = Scope: { $of }. Figures as of { $on }. Form: { $law }
forms-frozen = Figures of a closed period: they do not change when records are corrected later
forms-words-secondary = Sender and receiver follow secondary sources; the full text of the amendment is not at hand: check them before sending
forms-missing-clusters = no figure yet: { $count ->
    [one] one cluster
   *[other] { $count } clusters
} ({ $names })
forms-missing-projects = no figure yet: { $count ->
    [one] one project
   *[other] { $count } projects
} ({ $names })
forms-paid-by-budgets = sum of what was spent on the works
forms-industrial-of-lots = { $zone }: sum of the lots
forms-extended = { $zone }: extended in the period, not counted as established
forms-leased-only = leased land only: { $rate }
forms-mean-of-rates = mean of the rates: { $rate }
forms-check-sum = Line { $line } must be { $one } + { $other }: look at clusters of which it is not known whether they are established
forms-check-at-most = Line { $line } is greater than line { $most }: look at the records of both
forms-check-less-than-before = Line { $line } is less than in the period before though it is cumulative: look at what was changed
forms-checks = To look at before printing
forms-blank = Left blank for want of figures: { $count ->
    [one] one line
   *[other] { $count } lines
} ({ $lines })
forms-all-known = Every line is known and they agree.
forms-lines = Lines
forms-rests-on = Made of { $count ->
    [one] one record
   *[other] { $count } records
}:
forms-rests-on-nothing = No record counts in this line.
forms-unknown-of = Not known of:
forms-print = Make the form…
forms-look-at = Look at line { $line }
forms-pooled = clusters pooled by Nghị định 32/2024/NĐ-CP: { $rate }
forms-without-investor = { $zone }: without the infrastructure investor ({ $value })
forms-choices = How to reckon (the circular leaves it open)
forms-choice-average = Average fill rate
forms-average-pooled = Clusters pooled, with approved land
forms-average-leased = Clusters pooled, leased land only
forms-average-mean = Mean of the rates of the clusters
forms-choice-money = Revenue and budget with the infrastructure investor
forms-choice-workers = Workers with the infrastructure investor
forms-choice-made = set how forms are reckoned from { $from } on
forms-doubt = { $of }: { $says }
