//! Readers of other people's making may panic on a damaged file. Here that is an answer, not an end.

use std::panic;
use std::sync::Once;
use std::thread;

/// Name of the thread such a reader runs in; its panics are told by who called it.
const READER: &str = "workbook-reader";

/// What `read` answers; nothing where it panicked.
pub(super) fn guarded<T: Send>(read: impl FnOnce() -> T + Send) -> Option<T> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |what| {
            if thread::current().name() != Some(READER) {
                before(what);
            }
        }));
    });
    thread::scope(|scope| {
        let reader = thread::Builder::new().name(READER.to_owned()).spawn_scoped(scope, read);
        reader.ok()?.join().ok()
    })
}
