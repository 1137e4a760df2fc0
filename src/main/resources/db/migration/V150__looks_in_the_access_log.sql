-- The access log is shown a few days at a time, newest first: each way to search it has an index in that order.
create index access_log_by_client on koers.access_log (trajectory, recorded_at);
create index access_log_by_user on koers.access_log (organisation, user_id, recorded_at);
create index access_log_by_part on koers.access_log (organisation, part, recorded_at);
create index access_log_by_given_reason on koers.access_log (organisation, recorded_at)
    where reason in ('clientIsHere', 'caseworkerUnreachable', 'safety', 'clientAsks', 'agreedWithTeamLead');

drop index koers.access_log_by_trajectory;
