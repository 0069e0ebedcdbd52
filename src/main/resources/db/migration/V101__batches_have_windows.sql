-- When the changes of a batch may take effect (APR-9).
alter table batch
    add column window_opens timestamptz,
    add column window_closes timestamptz,
    add constraint batch_window_whole check ((window_opens is null) = (window_closes is null));
alter table batch_aud
    add column window_opens timestamptz,
    add column window_closes timestamptz;
