package org.sopkit.examples.crm.deadline;

import static org.sopkit.examples.crm.ticket.Tickets.sql;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The columns of {@code ticket} that begin with {@code sla_}. */
@Repository
class DeadlineTable {

  private static final int LONGEST_REASON = 1000;

  private final JdbcClient jdbc;

  DeadlineTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes rows whose time has come; they stay ours until the transaction ends. */
  List<Long> claim(Instant now, int limit) {
    return jdbc.sql(
            """
            select id from ticket where sla_next_change_at <= ?
            order by sla_next_change_at limit ? for update skip locked
            """)
        .params(sql(now), limit)
        .query(Long.class)
        .list();
  }

  /** Makes open rows due that were not judged by the policies and calendars of this mark. */
  int recall(String mark, Instant now) {
    return jdbc.sql(
            """
            update ticket set sla_next_change_at = :now
            where is_open and (sla_judged_by is null or sla_judged_by <> :mark)
              and (sla_next_change_at is null or sla_next_change_at > :now)
            """)
        .param("now", sql(now))
        .param("mark", mark)
        .update();
  }

  void write(long id, String mark, SlaEvaluation evaluation) {
    Pressing pressing = Pressing.of(evaluation);
    jdbc.sql(
            """
            update ticket set sla_next_change_at = ?, sla_state = ?, sla_objective = ?,
              sla_due_at = ?, sla_warned = ?, sla_priority = ?, sla_quarantine = null,
              sla_judged_by = ?
            where id = ?
            """)
        .param(nullable(evaluation.nextChange()))
        .param(pressing.state().name())
        .param(pressing.objective())
        .param(nullable(pressing.dueAt()))
        .param(pressing.warned())
        .param(evaluation.priority().name())
        .param(mark)
        .param(id)
        .update();
  }

  /** The row is looked at again when something happens to it or the policies change. */
  void quarantine(long id, String mark, String reason) {
    jdbc.sql(
            """
            update ticket set sla_next_change_at = null, sla_state = null, sla_objective = null,
              sla_due_at = null, sla_warned = false, sla_quarantine = ?, sla_judged_by = ? where id = ?
            """)
        .param(reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON))
        .param(mark)
        .param(id)
        .update();
  }

  long countDue(Instant now) {
    return jdbc.sql("select count(*) from ticket where sla_next_change_at <= ?")
        .param(sql(now))
        .query(Long.class)
        .single();
  }

  long countQuarantined() {
    return jdbc.sql("select count(*) from ticket where sla_quarantine is not null")
        .query(Long.class)
        .single();
  }

  Map<SlaState, Long> countByState() {
    Map<SlaState, Long> counts = new EnumMap<>(SlaState.class);
    jdbc.sql(
            "select sla_state, count(*) from ticket where sla_state is not null group by sla_state")
        .query((row, number) -> Map.entry(SlaState.valueOf(row.getString(1)), row.getLong(2)))
        .list()
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  private static @Nullable Object nullable(@Nullable Instant instant) {
    return instant == null ? null : sql(instant);
  }
}
