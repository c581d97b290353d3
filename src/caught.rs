//! A panic, caught: it ends what it happened in, and what is known of it is kept for whoever mends
//! the program.
//!
//! The hook only remembers; what is caught nowhere is told as Rust tells it.

use std::any::Any;
use std::backtrace::Backtrace;
use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::Once;

/// What is known of a panic.
#[derive(Debug)]
pub struct Panic {
    /// What it says.
    pub message: String,
    /// File, line and column in the sources.
    pub at: String,
    /// The calls that led to it.
    pub trace: String,
}

thread_local! {
    /// How many [`guarded`] stand around what this thread does.
    static GUARDS: Cell<u32> = const { Cell::new(0) };
    static LAST: RefCell<Option<Panic>> = const { RefCell::new(None) };
}

/// Does the work; a panic ends it and nothing else.
///
/// What the work has changed by then may be half done: the caller puts it away or reads it again.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Panic> {
    install_hook();
    GUARDS.set(GUARDS.get() + 1);
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    GUARDS.set(GUARDS.get() - 1);
    done.map_err(|payload| {
        LAST.take().unwrap_or_else(|| Panic {
            message: said(payload.as_ref()),
            at: String::new(),
            trace: String::new(),
        })
    })
}

fn install_hook() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if GUARDS.get() == 0 {
                before(info);
            } else {
                LAST.replace(Some(Panic::of(info)));
            }
        }));
    });
}

impl Panic {
    fn of(info: &PanicHookInfo<'_>) -> Self {
        Self {
            message: said(info.payload()),
            at: info.location().map(ToString::to_string).unwrap_or_default(),
            trace: Backtrace::force_capture().to_string(),
        }
    }
}

fn said(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_caught_with_its_words_and_its_place() {
        assert_eq!(guarded(|| 7).unwrap(), 7);
        let number = "nine".len();
        let caught = guarded(|| assert!(number == 9, "not {number} letters")).unwrap_err();
        assert_eq!(caught.message, "not 4 letters");
        assert!(caught.at.contains("caught.rs"), "{}", caught.at);
        assert!(guarded(|| guarded(|| panic!("inner")).unwrap_err().message).unwrap() == "inner");
    }
}
