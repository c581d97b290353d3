//! What is done where there is no screen: the plan's overview picture and the fill table.

use super::answer::No;
use super::files::{free_name, write_new};
use super::{Desktop, fill};
use crate::i18n::Message;
use crate::project::{HUONG_TRA, Project, data_folder, open_shipped};
use crate::report::{PictureRequest, picture_png, picture_svg};
use std::path::{Path, PathBuf};

/// Says why there is no window, then draws the overview beside the plan and prints its fill table.
pub(super) fn headless(
    desktop: &mut Desktop<'_>,
    plan: Option<PathBuf>,
    why: Option<&str>,
) -> Result<(), No> {
    desktop.tell(&match why {
        Some(why) => Message::new("cli-no-window").with("why", short(why)),
        None => Message::new("cli-no-screen"),
    })?;
    let project = match plan {
        Some(path) => desktop.open(&path)?,
        None => open_shipped(data_folder().as_deref(), HUONG_TRA, desktop.desk.clone())?,
    };
    let on = desktop.desk.today();
    let stem = project.path().file_stem().unwrap_or_default().to_string_lossy();
    draw(desktop, &project, &free_name(project.path(), &stem, "png"))?;
    fill::print(desktop, project.plan(), None, on)
}

fn draw(desktop: &mut Desktop<'_>, project: &Project, to: &Path) -> Result<(), No> {
    let on = desktop.desk.today();
    let svg = picture_svg(project.plan(), on, &desktop.texts, &PictureRequest::default());
    let picture = picture_png(&svg).map_err(|error| error.message())?;
    write_new(to, &picture)?;
    desktop.tell(&Message::new("cli-drawn").with("path", to.display().to_string()))
}

/// What the system said, without the places in a source it names ("at /…/mod.rs:765:"): they
/// mean nothing to who reads this.
fn short(why: &str) -> String {
    let line = why.lines().next().unwrap_or_default();
    let mut kept: Vec<&str> = Vec::new();
    for word in line.split_whitespace() {
        if word.contains(".rs:") {
            // The place may have spaces in it; it begins after "at".
            let begin = kept.iter().rposition(|word| *word == "at").unwrap_or(kept.len());
            kept.truncate(begin);
        } else {
            kept.push(word);
        }
    }
    kept.join(" ").trim_end_matches(':').to_owned()
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn places_in_a_source_are_cut_out_of_a_reason() {
        for (said, kept) in [
            ("no display", "no display"),
            (
                "winit EventLoopError: os error at /home/a/.cargo/registry/src/winit-0.30.12/src/linux/mod.rs:765: no compositor",
                "winit EventLoopError: os error no compositor",
            ),
            ("os error at C:\\Users\\Lan Anh\\src\\lib.rs:7:5: no device", "os error no device"),
            ("(/src/lib.rs:7) lost\nbacktrace", "lost"),
        ] {
            assert_eq!(short(said), kept);
        }
    }
}
