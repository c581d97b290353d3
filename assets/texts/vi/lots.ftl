lots-title = Lô đất
