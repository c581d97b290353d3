//! The half-year or year a form speaks of.

use crate::domain::{PeriodFigure, Plan, ReportPeriod, ReportPeriodKind};
use crate::i18n::Message;
use jiff::civil::Date;
use std::sync::Arc;

/// The half-year or year a form speaks of, with its days (TT 14/2024/TT-BCT, Điều 3.2). The year holds
/// the half-year and is reckoned over its own days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormPeriod {
    /// Half-year or year.
    pub kind: ReportPeriodKind,
    /// Of which year.
    pub year: i16,
    /// Its first day.
    pub first: Date,
    /// Its cut-off.
    pub last: Date,
}

impl FormPeriod {
    /// That of a year; nothing outside the calendar.
    pub fn of(kind: ReportPeriodKind, year: i16) -> Option<Self> {
        let (first, last) = kind.days(year)?;
        Some(Self { kind, year, first, last })
    }

    /// The last whose cut-off is not after a day.
    pub fn ended_by(on: Date) -> Option<Self> {
        let kinds = [ReportPeriodKind::Year, ReportPeriodKind::HalfYear];
        let years = [on.year(), on.year().checked_sub(1)?];
        let all = years.into_iter().flat_map(|year| kinds.map(|kind| Self::of(kind, year)));
        all.flatten().find(|period| period.last <= on)
    }

    /// The one before it: before a year its first half, before a half-year the year that ended.
    pub fn before(&self) -> Option<Self> {
        match self.kind {
            ReportPeriodKind::Year => Self::of(ReportPeriodKind::HalfYear, self.year),
            ReportPeriodKind::HalfYear => {
                Self::of(ReportPeriodKind::Year, self.year.checked_sub(1)?)
            }
        }
    }

    /// "6 tháng đầu năm 2026".
    pub fn text(&self) -> Message {
        self.kind.text_of(self.year)
    }

    /// The closed period it is, where it is closed.
    pub fn closed<'a>(&self, plan: &'a Plan) -> Option<&'a Arc<ReportPeriod>> {
        plan.all::<ReportPeriod>()
            .find(|closed| closed.kind == self.kind && closed.last_day == self.last)
    }

    /// Whether somebody reported a figure of just this period.
    pub(super) fn is_of(&self, figure: &PeriodFigure) -> bool {
        figure.kind == self.kind && figure.last_day == self.last
    }
}
