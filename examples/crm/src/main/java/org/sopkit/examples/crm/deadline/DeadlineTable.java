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

  /**
   * Notes that policies and calendars with this mark are in force somewhere.
   *
   * @param gone who was not seen since is in force no more, and comes anew when seen again
   */
  void seen(String mark, Instant now, Instant gone) {
    int known =
        jdbc.sql(
                """
                update sla_in_force
                set since = case when last_seen < :gone then :now else since end, last_seen = :now
                where mark = :mark
                """)
            .param("gone", sql(gone))
            .param("now", sql(now))
            .param("mark", mark)
            .update();
    if (known == 0) {
      jdbc.sql("insert into sla_in_force (mark, since, last_seen) values (?, ?, ?)")
          .params(mark, sql(now), sql(now))
          .update();
    }
  }

  /** Says whether nothing newer is in force anywhere. */
  boolean isNewest(String mark, Instant gone) {
    return jdbc.sql(
                """
                select count(*) from sla_in_force own join sla_in_force other
                  on other.since > own.since or other.since = own.since and other.mark > own.mark
                where own.mark = ? and other.last_seen >= ?
                """)
            .params(mark, sql(gone))
            .query(Long.class)
            .single()
        == 0;
  }

  /**
   * Finds rows, closed ones aside, that were not judged by the policies and calendars of this mark,
   * and that no other transaction holds.
   */
  List<Long> judgedByOthers(String mark, Instant now, long after, int limit) {
    return jdbc.sql(
            """
            select id from ticket
            where id > :after and sla_order < 2
              and (sla_judged_by is null or sla_judged_by <> :mark)
              and (sla_next_change_at is null or sla_next_change_at > :now)
            order by id limit :limit for update skip locked
            """)
        .param("after", after)
        .param("mark", mark)
        .param("now", sql(now))
        .param("limit", limit)
        .query(Long.class)
        .list();
  }

  void makeDue(List<Long> ids, Instant now) {
    jdbc.sql("update ticket set sla_next_change_at = :now where id in (:ids)")
        .param("now", sql(now))
        .param("ids", ids)
        .update();
  }

  void write(long id, String mark, SlaEvaluation evaluation) {
    Pressing pressing = Pressing.of(evaluation);
    jdbc.sql(
            """
            update ticket set sla_next_change_at = ?, sla_state = ?, sla_objective = ?,
              sla_due_at = ?, sla_warned = ?, sla_priority = ?, sla_quarantine = null,
              sla_order = case when is_open then 1 else 2 end, sla_judged_by = ?
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

  /**
   * Sets a row aside. It is looked at again when something happens to it, when the policies change,
   * and at an instant if one is given.
   */
  void quarantine(long id, String mark, String reason, @Nullable Instant again) {
    jdbc.sql(
            """
            update ticket set sla_next_change_at = ?, sla_state = null, sla_objective = null,
              sla_due_at = null, sla_warned = false, sla_quarantine = ?, sla_order = 0,
              sla_judged_by = ?
            where id = ?
            """)
        .param(nullable(again))
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
    return jdbc.sql("select count(*) from ticket where sla_order = 0").query(Long.class).single();
  }

  /** Counts the open rows by their state; the closed ones are many and do not change. */
  Map<SlaState, Long> countByState() {
    Map<SlaState, Long> counts = new EnumMap<>(SlaState.class);
    jdbc.sql(
            """
            select sla_state, count(*) from ticket where sla_order = 1 and sla_state is not null
            group by sla_state
            """)
        .query((row, number) -> Map.entry(SlaState.valueOf(row.getString(1)), row.getLong(2)))
        .list()
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  private static @Nullable Object nullable(@Nullable Instant instant) {
    return instant == null ? null : sql(instant);
  }
}
