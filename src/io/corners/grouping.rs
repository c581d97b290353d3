//! Many doubts of one kind are one doubt with many rows.

use super::decided::row_list;
use super::table::Doubt;
use crate::i18n::Message;

/// More of a kind than this are not told one by one.
const MOST_OF_A_KIND: usize = 5;

/// The doubts, those of a kind put together where there are many; in the order they came up.
pub(super) fn grouped(doubts: Vec<Doubt>) -> Vec<Doubt> {
    let mut kinds: Vec<Vec<Doubt>> = Vec::new();
    for doubt in doubts {
        match kinds.iter_mut().find(|of_a_kind| of_a_kind[0].kind == doubt.kind) {
            Some(of_a_kind) => of_a_kind.push(doubt),
            None => kinds.push(vec![doubt]),
        }
    }
    kinds.into_iter().flat_map(together).collect()
}

fn together(doubts: Vec<Doubt>) -> Vec<Doubt> {
    let more = doubts.len() - 1;
    let mut rows: Vec<usize> = doubts.iter().flat_map(|doubt| doubt.rows.iter().copied()).collect();
    rows.sort_unstable();
    rows.dedup();
    match doubts.as_slice() {
        [first, ..] if doubts.len() > MOST_OF_A_KIND => {
            let message = Message::new("io-doubt-and-more")
                .with("first", first.message.clone())
                .with("more", more)
                .with("rows", row_list(&rows));
            vec![Doubt { kind: first.kind, rows, message }]
        }
        _ => doubts,
    }
}
