-- A history of two years counts the action items of each meeting.
create index action_item_by_meeting on action_item (workspace_id, meeting_id) where meeting_id is not null;
