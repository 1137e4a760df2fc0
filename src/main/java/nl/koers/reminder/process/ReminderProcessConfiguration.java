package nl.koers.reminder.process;

import nl.koers.shared.process.ProcessContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderProcessConfiguration {

    @Bean
    ProcessContract overdueNoticeContract() {
        return () -> OverdueNoticeTable.VARIABLES;
    }
}
