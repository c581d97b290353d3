//! What is done where there is no screen: the plan's overview picture and the fill table.

use super::answer::No;
use super::desktop::Desktop;
use super::files::{free_name, write_new};
use super::fill;
use crate::i18n::Message;
use crate::project::{HUONG_TRA, Project, data_folder, open_shipped};
use crate::report::{PictureRequest, picture_png, picture_svg};
use std::path::{Path, PathBuf};

/// Says that there is no window, then draws the overview beside the plan and prints its fill table.
pub(super) fn headless(
    desktop: &mut Desktop<'_>,
    plan: Option<PathBuf>,
    why: Option<&str>,
) -> Result<(), No> {
    desktop.tell(&match why {
        Some(why) => {
            tracing::warn!("no window: {why}");
            Message::new("cli-no-window")
        }
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
