-- Somebody may have no quiet hours at all.
alter table notice_choice drop constraint notice_choice_quiet;
alter table notice_choice add constraint notice_choice_quiet
  check ((quiet_from is null) = (quiet_to is null) and (quiet_from is null or quiet_from <> quiet_to));
