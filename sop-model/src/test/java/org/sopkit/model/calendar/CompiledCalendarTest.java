package org.sopkit.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.model.calendar.Calendars.compile;
import static org.sopkit.model.calendar.Calendars.office;
import static org.sopkit.model.calendar.Calendars.paris;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How the compiled form behaves: from many threads, in memory, on the hot path. */
class CompiledCalendarTest {

  private static final long START = paris("2026-03-02T09:00").getEpochSecond();

  /** Questions of many years in an order that makes a fresh calendar extend both ways. */
  private static long[] answers(WorkingCalendar calendar, long seed) {
    Random random = new Random(seed);
    long[] answers = new long[3_000];
    for (int i = 0; i < answers.length; i += 3) {
      long t = START + (long) (random.nextGaussian() * 5 * 366 * 86_400);
      answers[i] = calendar.plusSeconds(t, random.nextInt(10_000_000));
      answers[i + 1] = calendar.betweenSeconds(t, START);
      answers[i + 2] = calendar.minusSeconds(t, random.nextInt(1_000_000));
    }
    return answers;
  }

  @Test
  void many_threads_on_a_fresh_calendar_get_the_answers_of_one() throws Exception {
    CalendarBuilder builder = office().holiday(LocalDate.of(2026, 5, 1), "Fête du Travail");
    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < 5; round++) {
        WorkingCalendar shared = compile(builder);
        CyclicBarrier together = new CyclicBarrier(threads);
        List<Future<long[]>> futures = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
          long seed = round * 100L + thread;
          Callable<long[]> task =
              () -> {
                together.await();
                return answers(shared, seed);
              };
          futures.add(pool.submit(task));
        }
        for (int thread = 0; thread < threads; thread++) {
          assertThat(futures.get(thread).get())
              .isEqualTo(answers(compile(builder), round * 100L + thread));
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void questions_on_seconds_allocate_nothing() {
    WorkingCalendar calendar = compile(office());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long sum = hotPath(calendar, 20_000); // compiles the years, loads the classes
    long before = threads.getCurrentThreadAllocatedBytes();
    sum += hotPath(calendar, 100_000);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(sum).isNotZero();
    // reading the counter itself costs some bytes; one byte a question would be 500,000
    assertThat(allocated).isLessThan(2_000);
  }

  private static long hotPath(WorkingCalendar calendar, int questions) {
    long sum = 0;
    for (int i = 0; i < questions; i++) {
      long t = START + i * 61L;
      sum += calendar.plusSeconds(t, i);
      sum += calendar.minusSeconds(t, i);
      sum += calendar.betweenSeconds(START, t);
      sum += calendar.nextClosingSecond(t) + calendar.nextOpeningSecond(t);
      sum += calendar.isOpenAt(t) ? 1 : 0;
    }
    return sum;
  }

  @Test
  void ten_years_of_two_intervals_a_day_take_less_than_300_kB() throws Exception {
    DaySource days = new DefinitionDays(office().build(), HolidaySource.installed());
    Timeline timeline = TimelineCompiler.compile(days, 2020, 2029);
    assertThat(timeline.openSize()).isGreaterThan(5_200); // 2,609 weekdays, twice
    assertThat(arrayBytes(timeline, Collections.newSetFromMap(new IdentityHashMap<>())))
        .isLessThan(300_000);
  }

  /** The arrays are all there is to speak of; an object around them is a few words. */
  private static long arrayBytes(Object object, Set<Object> seen) throws IllegalAccessException {
    if (object == null || !seen.add(object)) {
      return 0;
    }
    if (object.getClass().isArray()) {
      int width = object instanceof int[] ? 4 : 8;
      return 16L + (long) width * Array.getLength(object);
    }
    long bytes = 0;
    for (Field field : object.getClass().getDeclaredFields()) {
      if (!field.getType().isPrimitive()
          && !java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        bytes += arrayBytes(field.get(object), seen);
      }
    }
    return bytes;
  }

  @Test
  void a_sorted_array_is_searched_as_by_hand() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      int n = random.nextInt(40);
      boolean clustered = random.nextBoolean();
      long[] values =
          random
              .longs(n, 0, clustered ? 30 : 1_000_000)
              .map(v -> clustered && v > 20 ? v + 1_000_000_000L : v)
              .sorted()
              .toArray();
      SortedLongs sorted = new SortedLongs(values);
      for (int i = 0; i < 60; i++) {
        long x =
            n == 0 || random.nextBoolean()
                ? random.nextLong(-5, 1_000_050)
                : values[random.nextInt(n)] + random.nextInt(3) - 1;
        int expected = -1;
        for (int k = 0; k < n; k++) {
          expected = values[k] <= x ? k : expected;
        }
        assertThat(sorted.floor(x)).as("%s in %s", x, values).isEqualTo(expected);
      }
    }
  }
}
