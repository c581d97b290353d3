//! What a village has beside its figures and products: trades, certificates, tours.

use crate::domain::{
    Certificate, CertificateKind, Id, Key, Kind, Plan, RecordKind, Tour, Trade, TradeState, Zone,
    title,
};
use crate::i18n::Message;
use crate::views::table::Mark;
use jiff::civil::Date;

/// The records of a kind that a village has on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct VillagePart {
    /// Their kind.
    pub kind: RecordKind,
    /// Key of what they are called together.
    pub text: &'static str,
    /// Each of them.
    pub rows: Vec<VillageRow>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct VillageRow {
    /// Which.
    pub key: Key,
    /// Its name.
    pub name: String,
    /// What is to be said of it.
    pub says: Option<Message>,
    /// Whether that is good, or to be looked at.
    pub mark: Mark,
}

/// Trades, certificates and tours of a zone on a day.
pub(super) fn village_parts(plan: &Plan, zone: Id<Zone>, on: Date) -> Vec<VillagePart> {
    let trades = plan.that_refer_to::<Trade>(zone).filter(|trade| trade.valid.contains(on));
    let trades = trades.map(|trade| row(plan, trade.id, trade_says(trade.state)));
    let certificates = plan.that_refer_to::<Certificate>(zone);
    let certificates = certificates.map(|one| row(plan, one.id, certificate_says(one, on)));
    let tours = plan.that_refer_to::<Tour>(zone).filter(|tour| tour.valid.contains(on));
    let tours = tours.map(|tour| {
        let operator = tour.operator.as_deref();
        let says = operator.map(|name| Message::new("operations-name").with("name", name));
        row(plan, tour.id, (says, Mark::None))
    });
    vec![
        part(RecordKind::Trade, "records-trades", trades.collect()),
        part(RecordKind::Certificate, "records-certificates", certificates.collect()),
        part(RecordKind::Tour, "records-tours", tours.collect()),
    ]
}

const fn part(kind: RecordKind, text: &'static str, rows: Vec<VillageRow>) -> VillagePart {
    VillagePart { kind, text, rows }
}

fn row<T: Kind>(plan: &Plan, id: Id<T>, (says, mark): (Option<Message>, Mark)) -> VillageRow {
    let key = Key::of(id);
    VillageRow { key, name: title(plan, key), says, mark }
}

/// How a trade lives, and how that is to be taken.
pub(super) fn trade_says(state: Option<TradeState>) -> (Option<Message>, Mark) {
    let mark = match state {
        Some(TradeState::Revived | TradeState::New) => Mark::Good,
        Some(TradeState::Fading | TradeState::Lost) => Mark::Warning,
        Some(TradeState::Alive) | None => Mark::None,
    };
    (state.map(TradeState::text), mark)
}

fn certificate_says(one: &Certificate, on: Date) -> (Option<Message>, Mark) {
    let mark = if one.valid.contains(on) { Mark::Good } else { Mark::Warning };
    let kind = CertificateKind::text(one.kind);
    let says = match one.valid.to {
        Some(end) if end <= on => Message::new("village-certificate-ended").with("day", end),
        Some(end) => Message::new("village-certificate-until").with("day", end),
        None => Message::new("village-certificate"),
    };
    (Some(says.with("kind", kind)), mark)
}
