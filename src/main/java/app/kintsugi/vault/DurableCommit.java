package app.kintsugi.vault;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Makes "saved" mean saved on H2: after every commit that may have written, the bytes are
 * forced to the disk before anybody is told. H2 itself never does ({@code WRITE_DELAY=0}
 * hands them to the operating system only). PostgreSQL does so by itself.
 */
@Component
class DurableCommit implements TransactionExecutionListener {

	private final JdbcTemplate jdbc;

	private final boolean h2File;

	DurableCommit(DataSource dataSource) throws MetaDataAccessException, SQLException {
		this.jdbc = new JdbcTemplate(dataSource);
		String url = JdbcUtils.extractDatabaseMetaData(dataSource, (metaData) -> metaData.getURL());
		this.h2File = url != null && url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
	}

	@Override
	public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
		if (this.h2File && failure == null && transaction.isNewTransaction() && !transaction.isReadOnly()) {
			this.jdbc.execute("checkpoint sync");
		}
	}

}
