package app.kintsugi.backup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface BackupRuns extends Repository<BackupRun, UUID> {

	BackupRun save(BackupRun run);

	Optional<BackupRun> findById(UUID id);

	Optional<BackupRun> findFirstByOrderByEndedAtDesc();

	Optional<BackupRun> findFirstByReasonIsNullOrderByEndedAtDesc();

	boolean existsByToldAtIsNotNullAndEndedAtAfter(Instant since);

	void deleteByEndedAtBefore(Instant limit);

}
