# Rules of a day.

rules-basis = { $decree }, { $clause }
rules-clause-table-2-6 = table 2.6
rules-clause-2-5-2 = section 2.5.2
rules-clause-2 = Article 2
rules-clause-2-7 = Article 2.7
rules-clause-112 = Article 112
rules-clause-3-1-c = article 3, clause 1, point c
rules-clause-unread = on industrial parks
rules-roads = Roads
rules-green = Green land
rules-technical = Technical areas
rules-belt = Green belt round the cluster
rules-service = Direct services for production
rules-found-share = { $what } { $part } of { $whole } = { $share }
rules-found-metres = { $what } { $found } wide
rules-need-at-least = { $value } or more is needed ({ $basis })
rules-need-at-most = not more than { $value } ({ $basis })
rules-need-unread = what { $basis } asks is not entered
rules-need-before = what { $basis } asks is not entered; before it { $before }
rules-need-on = { $need }, by the rules of { $day }
rules-line = { $found }; { $need }: { $verdict }
rules-pass = passes
rules-fail = falls short
rules-split = can be read in two ways
rules-unknown = not clear
rules-percent = { $number } %
rules-metres = { $number } m
rules-table = Rules of law
findings-table = Held against the law
