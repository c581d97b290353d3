//! What is to be said of the rows of a file, after every time it is read.

use crate::i18n::Message;
use crate::store::{Aside, Contents, Loose, notice};

/// Other programs changed records; the history tells it with the next change.
pub const OUTSIDE: &str = "store-outside-notice";
/// Records without a proper uid got one, written with the next change.
pub const UIDS: &str = "store-uids-notice";
const ASIDE: &str = "store-aside-notice";
const LOOSE: &str = "store-loose-notice";
const JOURNAL: &str = "store-journal-notice";

/// All of them.
pub const OF_ROWS: [&str; 5] = [OUTSIDE, ASIDE, LOOSE, UIDS, JOURNAL];

/// What is to be said now.
pub fn of_rows(contents: &Contents) -> impl Iterator<Item = Message> + use<> {
    let counted = |key, count| (count > 0).then(|| Message::new(key).with("count", count));
    let aside: Vec<Message> = contents.aside.iter().map(Aside::message).collect();
    let loose: Vec<Message> = contents.loose.iter().map(Loose::message).collect();
    [
        counted(OUTSIDE, contents.touched_outside),
        notice(ASIDE, &aside),
        notice(LOOSE, &loose),
        counted(UIDS, contents.new_uids.len()),
        counted(JOURNAL, contents.unread_lines),
    ]
    .into_iter()
    .flatten()
}
