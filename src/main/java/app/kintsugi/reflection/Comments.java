package app.kintsugi.reflection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Comments extends Repository<Comment, UUID> {

	Comment save(Comment comment);

	Optional<Comment> findById(UUID id);

	@Query("select c from Comment c where c.reflectionId = :reflection order by c.writtenAt, c.id")
	List<Comment> under(ReflectionId reflection);

	/** What others said since then in these circles, the last first. */
	@Query("""
			select c from Comment c where c.circle in :circles and c.writtenAt >= :since and c.author <> :reader
			order by c.writtenAt desc, c.id limit :most""")
	List<Comment> since(Collection<CircleId> circles, Instant since, PersonId reader, int most);

	/** Everything somebody said, the oldest first. */
	@Query("select c from Comment c where c.author = :author order by c.writtenAt, c.id")
	List<Comment> by(PersonId author);

	/** What somebody said to these reflections. */
	@Query("select c from Comment c where c.author = :author and c.reflectionId in :reflections")
	List<Comment> by(PersonId author, Collection<ReflectionId> reflections);

}
