/**
 * Facts and time: the types of a procedure, its roles, calendars, deadlines, tasks and evidence,
 * and the codec that reads and writes them.
 *
 * <p>The packages of records are open, because mappers and validators of a host read them by
 * reflection.
 */
module org.sopkit.model {
  requires static transitive org.jspecify;
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive jakarta.validation;
  requires org.snakeyaml.engine;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.yaml;

  uses org.sopkit.model.calendar.HolidaySource;

  exports org.sopkit.model.backoffice;
  exports org.sopkit.model.calendar;
  exports org.sopkit.model.gdpr;
  exports org.sopkit.model.json;
  exports org.sopkit.model.kpi;
  exports org.sopkit.model.raci;
  exports org.sopkit.model.rollout;
  exports org.sopkit.model.sla;
  exports org.sopkit.model.sop;

  opens org.sopkit.model.backoffice;
  opens org.sopkit.model.calendar;
  opens org.sopkit.model.gdpr;
  opens org.sopkit.model.internal;
  opens org.sopkit.model.kpi;
  opens org.sopkit.model.raci;
  opens org.sopkit.model.rollout;
  opens org.sopkit.model.sla;
  opens org.sopkit.model.sop;
}
