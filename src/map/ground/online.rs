//! Tiles over the network.

use super::base::OnlineSource;
use walkers::{HttpOptions, HttpTiles};

/// Online tiles, kept on disk between runs.
pub fn online_tiles(ctx: &egui::Context, source: &OnlineSource) -> HttpTiles {
    let program = concat!("Lapday/", env!("CARGO_PKG_VERSION"));
    let user_agent = format!("{program} (desktop GIS for industrial clusters; {})", source.contact);
    let options = HttpOptions {
        cache: dirs::cache_dir().map(|folder| folder.join("lapday").join("tiles")),
        // A contact with letters no header may hold is left out.
        user_agent: walkers::HeaderValue::from_str(&user_agent)
            .ok()
            .or(Some(walkers::HeaderValue::from_static(program))),
        ..HttpOptions::default()
    };
    choose_ciphers();
    HttpTiles::with_options(source.clone(), options, ctx.clone())
}

/// The program is built with the ciphers of `ring` alone, and has to say so before it asks for a tile.
fn choose_ciphers() {
    // It is no error to have chosen before: the choice is the same for every window.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_of_online_tiles_finds_its_ciphers() {
        let _client = online_tiles(&egui::Context::default(), &OnlineSource::default());
        assert!(rustls::crypto::CryptoProvider::get_default().is_some());
    }
}
