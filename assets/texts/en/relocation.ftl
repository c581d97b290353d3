relocation-title = Relocation
