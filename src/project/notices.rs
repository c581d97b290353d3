//! What is to be said of the rows of a file, after every time it is read.

use crate::i18n::Message;
use crate::store::{Aside, Contents, Loose, TABLES_NOTICE as TABLES, Why, notice};

/// Other programs changed records; the history tells it with the next change.
const OUTSIDE: &str = "store-outside-notice";
/// Records without a proper uid got one, written with the next change.
const UIDS: &str = "store-uids-notice";
const ASIDE: &str = "store-aside-notice";
const ORPHANS: &str = "store-orphans-notice";
const LOOSE: &str = "store-loose-notice";
const JOURNAL: &str = "store-journal-notice";

/// All of them.
pub const OF_ROWS: [&str; 7] = [OUTSIDE, TABLES, ASIDE, ORPHANS, LOOSE, UIDS, JOURNAL];

/// Whether a notice is still true after a change: that tells what was changed outside, and gives the
/// file back what it lacked. Tables that are set aside stay so.
pub fn outlives_a_change(notice: &Message, has_tables_aside: bool) -> bool {
    match notice.key() {
        OUTSIDE | UIDS => false,
        TABLES => has_tables_aside,
        _ => true,
    }
}

/// What is to be said now.
pub fn of_rows(contents: &Contents) -> impl Iterator<Item = Message> + use<> {
    let counted = |key, count| (count > 0).then(|| Message::new(key).with("count", count));
    let (unreadable, orphans): (Vec<_>, Vec<_>) =
        contents.aside.iter().partition(|aside| matches!(aside.why, Why::Cell(_)));
    let said = |rows: Vec<&Aside>| rows.into_iter().map(Aside::message).collect::<Vec<_>>();
    let loose: Vec<Message> = contents.loose.iter().map(Loose::message).collect();
    [
        counted(OUTSIDE, contents.touched_outside),
        notice(TABLES, &contents.tables),
        notice(ASIDE, &said(unreadable)),
        notice(ORPHANS, &said(orphans)),
        notice(LOOSE, &loose),
        counted(UIDS, contents.new_uids.len()),
        counted(JOURNAL, contents.unread_lines),
    ]
    .into_iter()
    .flatten()
}
