-- Files are looked at for malicious code: when that was, and what was found. Null for those that nothing has looked at.

alter table stored_file
  add column scanned_at timestamptz,
  add column threat text,
  add constraint stored_file_threat_was_scanned check (threat is null or scanned_at is not null);
create index stored_file_unscanned on stored_file (stored_at) where scanned_at is null;
grant update (scanned_at, threat) on stored_file to farled_runtime;
