//! Báo cáo định kỳ: which reports fall due when and who owes them, by the law of the day.
//!
//! "Before the 20th" ends on the 19th.

use crate::domain::{Plan, ReportPeriod, ReportPeriodKind, Zone, ZoneKind};
use crate::i18n::Message;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// A report that is owed again and again.
#[derive(Debug, PartialEq, Eq)]
pub struct Duty {
    /// Its name in scripts.
    pub code: &'static str,
    /// Key of its name, with its basis.
    pub text: &'static str,
    /// Who owes it, each until a day.
    owed_by: &'static [(Date, &'static str)],
    /// The days before which it is due, by month and day.
    before: &'static [(i8, i8)],
    /// The first and the last day on which it is owed at all.
    in_force: (Date, Date),
    /// A plan with no zone of this kind owes none.
    about: ZoneKind,
    /// Whether the reporting periods of the plan say that it was handed in.
    is_of_periods: bool,
}

/// A report that falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportDue {
    /// Which.
    pub duty: &'static Duty,
    /// The last day on which it is in time.
    pub day: Date,
}

const FOR_EVER: Date = Date::MAX;
const TT_14_2024: (Date, Date) = (date(2024, 10, 1), FOR_EVER);
const BY_ENTERPRISES: &[(Date, &str)] = &[(FOR_EVER, "duty-by-enterprises")];
const BY_INVESTORS: &[(Date, &str)] = &[(FOR_EVER, "duty-by-investors")];
/// The communes have had the districts' duties since 1/7/2025.
const BY_COMMITTEES: &[(Date, &str)] =
    &[(date(2025, 6, 30), "duty-by-district"), (FOR_EVER, "duty-by-commune")];

/// All of them: TT 14/2024/TT-BCT điều 3; NĐ 52/2018/NĐ-CP điều 6; NĐ 139/2025/NĐ-CP điều 20.
const DUTIES: [Duty; 5] = [
    Duty {
        code: "form-01",
        text: "duty-form-01",
        owed_by: BY_ENTERPRISES,
        before: &[(6, 20), (12, 20)],
        in_force: TT_14_2024,
        about: ZoneKind::Cluster,
        is_of_periods: false,
    },
    Duty {
        code: "form-02",
        text: "duty-form-02",
        owed_by: BY_INVESTORS,
        before: &[(6, 20), (12, 20)],
        in_force: TT_14_2024,
        about: ZoneKind::Cluster,
        is_of_periods: false,
    },
    Duty {
        code: "form-03",
        text: "duty-form-03",
        owed_by: BY_COMMITTEES,
        before: &[(6, 25), (12, 25)],
        in_force: TT_14_2024,
        about: ZoneKind::Cluster,
        is_of_periods: true,
    },
    Duty {
        code: "villages",
        text: "duty-villages",
        owed_by: BY_COMMITTEES,
        before: &[(11, 30)],
        in_force: (date(2018, 6, 1), FOR_EVER),
        about: ZoneKind::Village,
        is_of_periods: false,
    },
    Duty {
        code: "moved-powers",
        text: "duty-moved-powers",
        owed_by: BY_COMMITTEES,
        before: &[(11, 30)],
        in_force: (date(2025, 7, 1), date(2027, 2, 28)),
        about: ZoneKind::Cluster,
        is_of_periods: false,
    },
];

impl ReportDue {
    /// Who owes it.
    pub fn owed_by(&self) -> Message {
        let on_day = self.duty.owed_by.iter().find(|(until, _)| self.day <= *until);
        Message::new(on_day.map_or("duty-by-commune", |(_, text)| text))
    }

    /// Whether a day shows that the report is handed in.
    fn is_handed_in(&self, plan: &Plan, on: Date) -> bool {
        let kind =
            if self.day.month() <= 6 { ReportPeriodKind::HalfYear } else { ReportPeriodKind::Year };
        let is_it = |period: &ReportPeriod| {
            period.kind == kind && period.last_day.year() == self.day.year()
        };
        let is_in = |period: &ReportPeriod| period.handed_in_on.is_some_and(|day| day <= on);
        self.duty.is_of_periods && plan.all::<ReportPeriod>().any(|one| is_it(one) && is_in(one))
    }

    /// Whether it is known of the report, when it is overdue, that it was not handed in.
    pub fn is_tracked(&self) -> bool {
        self.duty.is_of_periods
    }
}

/// The reports due from one day to another, both counted, but for those handed in by the day `on`;
/// the earliest first.
pub fn reports_due(plan: &Plan, on: Date, (first, last): (Date, Date)) -> Vec<ReportDue> {
    let has = |kind| plan.all::<Zone>().any(|zone| zone.kind == kind);
    let mut due: Vec<ReportDue> = DUTIES
        .iter()
        .filter(|duty| has(duty.about))
        .flat_map(|duty| days(duty, first, last).map(move |day| ReportDue { duty, day }))
        .filter(|due| !due.is_handed_in(plan, on))
        .collect();
    due.sort_by_key(|due| due.day);
    due
}

fn days(duty: &'static Duty, first: Date, last: Date) -> impl Iterator<Item = Date> {
    (first.year()..=last.year())
        .flat_map(move |year| duty.before.iter().map(move |(month, day)| (year, *month, *day)))
        .filter_map(|(year, month, day)| {
            Date::new(year, month, day).ok()?.checked_sub(1.day()).ok()
        })
        .filter(move |day| first <= *day && *day <= last)
        .filter(|day| duty.in_force.0 <= *day && *day <= duty.in_force.1)
}
