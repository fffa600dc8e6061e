-- Rows of every table as version 1 wrote them. This file never changes: later versions must open it.
INSERT INTO dvw_migrations VALUES ('20261122000000_Initial', '10.0.14');
INSERT INTO dvw_schema (id, version) VALUES (1, 1);
INSERT INTO dvw_commands (position, id, cycle, at, fingerprint, outcome)
VALUES (1, x'0193a5b0000070008000000000000001', 'syt-2024', '2024-03-31T16:59:59.123456789Z', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', '{}');
INSERT INTO dvw_streams (cycle, registration, version, head, state)
VALUES ('syt-2024', 'r1', 1, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '{"name":"Vườn rau sạch"}');
INSERT INTO dvw_events (cycle, registration, sequence, at, actor, command, hash, json)
VALUES ('syt-2024', 'r1', 1, '2024-03-31T16:59:59.123456789Z', 'p-17', x'0193a5b0000070008000000000000001',
        'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '{"type":"noted"}');
INSERT INTO dvw_claims (key, holder) VALUES ('syt-2024/u01/vườn rau', 'r1');
INSERT INTO dvw_number_series (key, last) VALUES ('KH/2024', 20);
INSERT INTO dvw_documents (position, id, cycle, registration, kind, number_space, number, date, file_name, media_type, sha256)
VALUES (1, 'd1', 'syt-2024', '', 'plan', 'KH/2024', '20/KH-SYT', '2024-01-16', 'ke-hoach.docx', 'application/octet-stream', 'cc');
INSERT INTO dvw_document_contents (document_id, content) VALUES ('d1', x'0102ff');
INSERT INTO dvw_outbox (id, key, cycle, kind, lane, state, due, attempts, last_error, payload)
VALUES (1048576, 'k1', 'syt-2024', 'notify', 'syt-2024', 0, NULL, 0, NULL, '{}');
INSERT INTO dvw_timers (key, due, cycle, kind, subject)
VALUES ('syt-2024/registration', '2024-03-31T16:59:59.000000000Z', 'syt-2024', 'deadline', 'registration');
INSERT INTO dvw_definitions (hash, json) VALUES ('sha256:ab', '{}');
