package org.sopkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * DevTools restarts an application by loading the classes of the project in a class loader that it
 * throws away; the jars stay. So do these: whatever kept a class of the application alive would
 * keep its loader, and the next restart another one.
 */
class RestartLeakTest {

  private static final int RESTARTS = 12;

  /** The application, loaded anew each time. */
  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration(SopkitAutoConfiguration.class)
  public static class App implements Callable<Integer> {

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context =
          new SpringApplicationBuilder(getClass())
              .properties(
                  "sopkit.calendars=classpath:org/sopkit/spring/office.yaml",
                  "sopkit.policies=classpath:org/sopkit/spring/sla.yaml",
                  "sopkit.rules.drl=classpath:org/sopkit/spring/own.drl",
                  "spring.main.banner-mode=off",
                  "spring.main.web-application-type=none",
                  "spring.main.register-shutdown-hook=false",
                  "logging.level.root=WARN")
              .run()) {
        LiveSopkit live = context.getBean(LiveSopkit.class);
        live.reload();
        return live.rules().catalog().rules().size();
      }
    }
  }

  @Test
  void restarts_leave_no_class_loader_behind() throws Exception {
    new App().call(); // what Spring itself makes once, such as a shutdown hook, belongs to the jars
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < RESTARTS; i++) {
      loaders.add(restart());
    }
    clearSoftReferences();
    System.gc();
    assertThat(loaders.stream().filter(loader -> loader.get() != null))
        .as("class loaders still reachable after %d restarts", RESTARTS)
        .isEmpty();
  }

  /** As DevTools does: the caches of the JDK and of Spring let go when memory runs out. */
  private static void clearSoftReferences() {
    List<long[]> memory = new ArrayList<>();
    try {
      while (memory.size() < Integer.MAX_VALUE) {
        memory.add(new long[1 << 20]);
      }
    } catch (OutOfMemoryError e) {
      memory.clear();
    }
  }

  private static WeakReference<ClassLoader> restart() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (RestartLoader loader = new RestartLoader(before)) {
      thread.setContextClassLoader(loader);
      Class<?> app = loader.loadClass(App.class.getName());
      assertThat(app).isNotSameAs(App.class);
      Object rules = ((Callable<?>) app.getDeclaredConstructor().newInstance()).call();
      assertThat((int) rules).isGreaterThan(100);
      return new WeakReference<>(loader);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Finds the classes of the starter and of this test itself, as DevTools does with a project. */
  private static final class RestartLoader extends URLClassLoader {

    RestartLoader(ClassLoader jars) {
      super(
          new URL[] {
            App.class.getProtectionDomain().getCodeSource().getLocation(),
            LiveSopkit.class.getProtectionDomain().getCodeSource().getLocation()
          },
          jars);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (!name.startsWith("org.sopkit.spring.")) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }
}
