package org.gatehouse.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The command side as a process of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"org.gatehouse.command", "org.gatehouse.platform"})
public class CommandSide {

    public static void main(String[] args) {
        SpringApplication.run(CommandSide.class, args);
    }
}
