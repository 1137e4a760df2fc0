-- When somebody looked at a section and said that it is still right: that changes nothing in it, so it is no change.
alter table koers.dossier_section add column looked_at timestamptz;
