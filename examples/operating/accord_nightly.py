"""The same as a DAG of Airflow 2: a task that is tried again, and one that looks at the counts."""

from datetime import datetime, timedelta, timezone

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG(
    dag_id="accord_nightly",
    schedule="0 3 * * *",
    start_date=datetime(2026, 11, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=10)},
) as dag:
    # The moment of the schedule and not of the clock: 'now' in the rules is the same when a run is tried again.
    decide = BashOperator(
        task_id="decide",
        bash_command=(
            "/opt/accord/nightly /opt/accord/rules '{{ data_interval_end.in_timezone(\"UTC\").strftime(\"%Y-%m-%dT%H:%M:%SZ\") }}'"
            " || [ $? -eq 1 ]"
        ),
    )
    watch = BashOperator(
        task_id="watch",
        bash_command="[ \"$(psql -At -c \"select count(*) from decision where mql = 'yes'\")\" -gt 0 ]",
    )
    decide >> watch
